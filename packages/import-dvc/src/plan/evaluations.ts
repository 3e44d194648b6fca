import type { CommandInput } from '@pedigree/client';
import { liesIn } from '../dvc/path.ts';
import type { Input, Stage } from '../dvc/project.ts';
import type { Holding } from '../dvc/snapshot.ts';
import { placeOf, type RecipeProblem } from '../dvc/upstream.ts';
import { datasetReference } from './names.ts';
import { metricFilesOf, metricsOf } from './stage-metrics.ts';
import { runOf, type Seen, usesOf } from './stage-words.ts';

/** What a stage found of a model version. */
export type Evaluation = Pick<NonNullable<CommandInput['recordEvaluation']>, 'dataset' | 'metrics' | 'run'>;

export interface TaggedCommit extends Seen {
  readonly namespace: string;
  /** The text of a file at the commit; null where git has none there. */
  readonly readText: (path: string) => Promise<string | null>;
}

/** The file of a model, and what holds it: just that, the folder around it, or what lies in it. */
export interface HeldModel {
  readonly path: string;
  readonly holding: Holding;
}

/** What stages with metrics found of a model; one that looked at other bytes is stale, and says nothing of it. */
export async function readEvaluations(maker: Stage, model: HeldModel, commit: TaggedCommit) {
  const { namespace, snapshot, readText } = commit;
  const evaluations: Evaluation[] = [];
  const problems: RecipeProblem[] = [];
  for (const stage of snapshot.stages) {
    if (stage === maker || !stage.isDeclared || metricFilesOf(stage, commit).length === 0) continue;
    const input = inputOf(stage, model);
    if (!input) continue;
    const doubt = describeDoubt(input, model);
    if (doubt !== null) {
      problems.push({ where: placeOf(stage), what: doubt });
      continue;
    }
    const read = await metricsOf(stage, commit, readText);
    problems.push(...read.problems);
    if (Object.keys(read.metrics).length === 0) continue;
    // A folder that the model was made in is what was evaluated, and not what it was evaluated on.
    const of = datasetReference(namespace, input.path, input.entry.digest ?? '');
    const others = usesOf(namespace, stage, commit).datasets?.filter(({ dataset }) => dataset !== of) ?? [];
    const [on] = others.length === 1 ? others : [];
    evaluations.push({ ...(on && { dataset: on.dataset }), metrics: read.metrics, run: runOf(namespace, stage) });
  }
  return { evaluations, problems };
}

/** The input of a stage that has to do with a model: what holds it, else the file itself, else what is around or in it. */
function inputOf({ inputs }: Stage, { path, holding }: HeldModel): Input | undefined {
  return (
    inputs.find((input) => input.path === holding.path) ??
    inputs.find((input) => input.path === path) ??
    inputs.find((input) => liesIn(path, input.path) || liesIn(input.path, path))
  );
}

/** Why what a stage looked at is not known to be this version; null where it is. */
function describeDoubt({ path, entry }: Input, model: HeldModel): string | null {
  const { holding } = model;
  if (path !== holding.path)
    return `unknown: it evaluated ${path}, and whether that was with ${model.path} of this version is not recorded`;
  if (entry.digest === null || holding.entry.digest === null)
    return `unknown: it evaluated ${path}, and the digest of what ${entry.digest === null ? 'it looked at' : 'was made'} is not recorded`;
  if (entry.digest === holding.entry.digest) return null;
  return `stale: it evaluated ${path} as ${entry.digest}, and this version is ${holding.entry.digest}`;
}
