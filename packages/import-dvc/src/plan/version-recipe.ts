import type { CommandInput } from '@pedigree/client';
import { isOutside } from '../dvc/path.ts';
import type { Stage } from '../dvc/project.ts';
import type { Holding } from '../dvc/snapshot.ts';
import { chainOf, placeOf, type RecipeProblem } from '../dvc/upstream.ts';
import type { Annotation } from '../gto/annotation.ts';
import { type Evaluation, type HeldModel, readEvaluations, type TaggedCommit } from './evaluations.ts';
import { datasetReference, nameOfAddress, nameOfPath } from './names.ts';
import { parametersOf } from './parameters.ts';
import { metricsOf } from './stage-metrics.ts';
import { isUsed, kindIn, runOf, type Seen, usesOf } from './stage-words.ts';

type Training = NonNullable<CommandInput['recordTraining']>;

/** What the tagged commit says of a model version: a function of that commit alone. */
export interface VersionRecipe {
  readonly training: Pick<
    Training,
    'run' | 'datasets' | 'usedArtifacts' | 'parameters' | 'metrics' | 'artifacts' | 'problems'
  >;
  readonly evaluations: readonly Evaluation[];
}

/** What the service takes at most of each. */
const [problemsAtMost, datasetsAtMost] = [100, 1_000];

/** The recipe of a version of an artifact, as far as its commit and its annotation there tell it. */
export async function readVersionRecipe(
  artifact: string,
  annotation: Annotation | null,
  commit: TaggedCommit,
): Promise<VersionRecipe> {
  const unreadable = [...commit.snapshot.files.unreadable].map(([where, why]) => ({
    where,
    what: `cannot be read: ${why}`,
  }));
  const { training, evaluations } = await readKnown(artifact, annotation, commit);
  const { problems: known, ...rest } = training;
  const problems = [...(known ?? []), ...unreadable].slice(0, problemsAtMost);
  return { training: { ...rest, ...(problems.length > 0 && { problems }) }, evaluations };
}

async function readKnown(
  artifact: string,
  annotation: Annotation | null,
  commit: TaggedCommit,
): Promise<VersionRecipe> {
  const unknown = (where: string, what: string, artifacts: Training['artifacts'] = []): VersionRecipe => ({
    training: { ...(artifacts?.length && { artifacts }), problems: [{ where, what: `lineage unknown: ${what}` }] },
    evaluations: [],
  });
  if (!annotation) return unknown(artifact, 'nothing at this commit annotates it');
  const { path } = annotation;
  if (path === undefined) return unknown(artifact, 'its annotation names no path');
  const plain = { name: nameOfPath(path), uri: path };
  const { hasPath } = commit;
  const [holding, ...others] = holdersOf(path, commit);
  if (!holding) {
    const why =
      !isOutside(path) && hasPath(path) ? 'git has it, and no stage made it' : 'nothing at this commit holds it';
    return unknown(path, why, [plain]);
  }
  if (others.length > 0) return unknown(path, 'several outputs lie in it', [plain]);
  const isIt = holding.path === path;
  const { digest, size } = holding.entry;
  const artifacts = [
    { ...plain, ...(isIt && digest !== null && { digest }), ...(isIt && size !== undefined && { size }) },
  ];
  if (!holding.stage) {
    const source = holding.takenFrom === null ? 'no stage made it' : `it was taken from ${holding.takenFrom}`;
    const missing = digest === null ? ', and its digest is unknown' : '';
    return unknown(holding.file, `${source}${missing}`, artifacts);
  }
  const made = await readMade(holding.stage, { path, holding }, commit);
  const problems: RecipeProblem[] = [...made.problems];
  if (!isIt) problems.push({ where: path, what: `its digest is unknown: it lies in ${holding.path}, an output` });
  else if (digest === null) problems.push({ where: placeOf(holding.stage), what: `the digest of ${path} is unknown` });
  return { training: { ...made.words, artifacts, problems }, evaluations: made.evaluations };
}

/** What holds a model's path: one holding at just that path; else the folders around it, or what lies in it. */
function holdersOf(path: string, { snapshot }: Seen): readonly Holding[] {
  const exact = snapshot.holdingsAt(path);
  return exact.length > 0 ? exact.slice(0, 1) : snapshot.related(path, null);
}

async function readMade(stage: Stage, model: HeldModel, commit: TaggedCommit) {
  const { namespace, snapshot, readText } = commit;
  const chain = chainOf(stage, snapshot);
  const parameters = parametersOf(chain.stages);
  const { usedArtifacts } = usesOf(namespace, stage, commit);
  const datasets = datasetsOf(stage, chain.inputs, commit);
  const own = await metricsOf(stage, commit, readText);
  const evaluated = await readEvaluations(stage, model, commit);
  return {
    words: {
      run: runOf(namespace, stage),
      ...(datasets.length > 0 && { datasets }),
      ...(usedArtifacts && { usedArtifacts }),
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...(Object.keys(own.metrics).length > 0 && { metrics: own.metrics }),
    },
    evaluations: evaluated.evaluations,
    problems: [...chain.problems, ...own.problems, ...evaluated.problems],
  };
}

/** Dataset versions of the whole chain, each in the role of the stage that used it; beyond the first stage indirect. */
function datasetsOf(stage: Stage, inputs: ReturnType<typeof chainOf>['inputs'], commit: TaggedCommit) {
  const uses = new Map<string, { readonly dataset: string; readonly role: string; readonly indirect?: true }>();
  const use = (path: string, digest: string | null, usedBy: Stage, isDirect: boolean) => {
    if (digest === null) return;
    const dataset = datasetReference(commit.namespace, path, digest);
    const role = nameOfAddress(usedBy.address);
    const key = `${role} ${dataset}`;
    if (!uses.has(key)) uses.set(key, { dataset, role, ...(!isDirect && { indirect: true }) });
  };
  for (const input of inputs) {
    const kind = kindIn(commit, input, input.usedBy);
    if (kind === 'MODEL' || !isUsed(kind)) continue;
    use(input.path, input.entry.digest, input.usedBy, input.usedBy === stage);
    for (const { path, entry, kind } of input.related)
      if (kind === 'DATA' && !commit.snapshot.models.has(path)) use(path, entry.digest, input.usedBy, false);
  }
  return [...uses.values()].slice(0, datasetsAtMost);
}
