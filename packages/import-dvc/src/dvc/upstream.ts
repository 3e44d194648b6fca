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
 * recorded, the chain ends: what that input was made of is unknown, and nothing is put in its place.
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
      const related = holdings.length > 0 ? [] : snapshot.related(input.path);
      inputs.push({ ...input, usedBy, related });
      if (input.entry.digest === null && (holdings.length > 0 || related.length > 0))
        problems.push({ where: placeOf(usedBy), what: `the digest of its input ${input.path} is unknown` });
      for (const { stage } of related) follow(stage);
      const maker = holdings.find(({ entry }) => entry.digest !== null && entry.digest === input.entry.digest);
      if (maker) follow(maker.stage);
      else for (const holding of holdings.slice(0, 1)) problems.push(describeStale(usedBy, input, holding));
    }
  }
  return { stages, inputs, problems };
}

/** Where a recipe's problem says that a stage stands. */
export function placeOf({ file, address }: Pick<Stage, 'file' | 'address'>): string {
  return file === address ? file : `${file}: stage ${address}`;
}

function describeStale(usedBy: Stage, { path, entry }: Input, holding: Holding): RecipeProblem {
  const maker = holding.stage ? `stage ${holding.stage.address}` : holding.file;
  const has = holding.entry.digest === null ? 'has no digest' : `has ${holding.entry.digest}`;
  return {
    where: placeOf(usedBy),
    what: `stale: it used ${path} as ${entry.digest ?? 'bytes of an unknown digest'}, and ${maker} ${has}`,
  };
}
