import { liesIn } from './path.ts';
import type { Input, Stage } from './project.ts';
import type { Holding, Snapshot } from './snapshot.ts';

/** Something about a recipe that is stale or unknown, and where it stands. */
export interface RecipeProblem {
  readonly where: string;
  readonly what: string;
}

/** An input of the chain, with the stage that used it. */
export interface ChainInput extends Input {
  readonly usedBy: Stage;
  /** What holds it under other names: the folder that it lies in, or what lies in it. */
  readonly related: readonly Holding[];
}

/** All that stands behind a stage, as the locks of one commit have it. */
export interface Chain {
  /** The stage itself first, then those upstream, nearest first. */
  readonly stages: readonly Stage[];
  readonly inputs: readonly ChainInput[];
  readonly problems: readonly RecipeProblem[];
}

/**
 * Walks from a stage to those whose recorded outputs are its recorded inputs. Where an input is not what its producer
 * recorded, the chain ends: what that input was made of is unknown, and nothing is put in its place. Where an input lies
 * in an output, or around it, the chain goes on as `dvc dag` has it, and says that it is uncertain.
 */
export function chainOf(stage: Stage, snapshot: Snapshot): Chain {
  const stages = [stage];
  const inputs: ChainInput[] = [];
  const problems: RecipeProblem[] = [];
  const follow = (maker: Stage | null) => {
    if (maker && !stages.includes(maker)) stages.push(maker);
  };
  // Stages found on the way are appended to the list that is being walked.
  for (const usedBy of stages) {
    if (!usedBy.isDeclared) problems.push({ where: placeOf(usedBy), what: 'dvc.yaml declares no such stage any more' });
    for (const input of usedBy.inputs) {
      const holdings = snapshot.holdingsAt(input.path);
      const related = holdings.length > 0 ? [] : snapshot.related(input.path, usedBy);
      inputs.push({ ...input, usedBy, related });
      const { digest } = input.entry;
      const problem = (what: string) => problems.push({ where: placeOf(usedBy), what });
      if (digest === null && (holdings.length > 0 || related.length > 0))
        problem(`the digest of its input ${input.path} is unknown`);
      if (related.length > 0) problem(describeUncertain(input.path, related));
      for (const { stage } of related) follow(stage);
      const maker = holdings.find(({ entry }) => digest !== null && entry.digest === digest);
      if (maker) follow(maker.stage);
      else if (digest !== null && holdings.length > 0) problem(describeOther(input.path, digest, holdings));
    }
  }
  return { stages, inputs, problems };
}

/** Where a recipe's problem says that a stage stands. */
export function placeOf({ file, address }: Pick<Stage, 'file' | 'address'>): string {
  return file === address ? file : `${file}: stage ${address}`;
}

const namedAtMost = 3;

/** Where only paths tell that an input has to do with an output, which bytes of that it was is not proven. */
function describeUncertain(path: string, related: readonly Holding[]): string {
  const paths = [...new Set(related.map((holding) => holding.path))];
  const more = paths.length > namedAtMost ? ` and ${paths.length - namedAtMost} more` : '';
  const others = `${paths.slice(0, namedAtMost).join(', ')}${more}`;
  const isInside = paths.some((other) => liesIn(path, other));
  const which = isInside
    ? `${path} lies in ${others}, and which content of ${others} it was taken from is not recorded`
    : `${path} holds ${others}, and which content of ${others} was in it is not recorded`;
  const teller = related.find(({ stage }) => stage === null)?.file ?? 'the lock';
  return `uncertain: ${which}; what stands before it is as ${teller} has it at this commit`;
}

/** What is recorded of an input's path is other than what was used; where its digest is unknown, who knows. */
function describeOther(path: string, digest: string, holdings: readonly Holding[]): string {
  const [first] = holdings.filter(({ entry }) => entry.digest !== null);
  const used = `it used ${path} as ${digest}`;
  if (first) return `stale: ${used}, and ${nameOfMaker(first)} has ${first.entry.digest}`;
  return `unknown: ${used}, and of ${holdings.map(nameOfMaker).join(', ')} no digest is known`;
}

function nameOfMaker({ stage, file }: Holding): string {
  return stage ? `stage ${stage.address}` : file;
}
