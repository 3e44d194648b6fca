import type { CommandInput } from '@pedigree/client';
import { isOutside } from '../dvc/path.ts';
import type { Stage } from '../dvc/project.ts';
import type { Holding } from '../dvc/snapshot.ts';
import { chainOf, placeOf, type RecipeProblem } from '../dvc/upstream.ts';
import type { Annotation } from '../gto/annotation.ts';
import { datasetReference, nameOfPath } from './names.ts';
import { parametersOf } from './parameters.ts';
import { metricFilesOf, metricsOf } from './stage-metrics.ts';
import { isUsed, kindIn, runOf, type Seen, usesOf } from './stage-words.ts';

type Training = NonNullable<CommandInput['recordTraining']>;
type Evaluation = NonNullable<CommandInput['recordEvaluation']>;

/** What the tagged commit says of a model version: a function of that commit alone. */
export interface VersionRecipe {
  readonly training: Pick<
    Training,
    'run' | 'datasets' | 'usedArtifacts' | 'parameters' | 'metrics' | 'artifacts' | 'problems'
  >;
  readonly evaluations: readonly Pick<Evaluation, 'dataset' | 'metrics' | 'run'>[];
}

export interface TaggedCommit extends Seen {
  readonly namespace: string;
  /** The text of a file at the commit; null where git has none there. */
  readonly readText: (path: string) => Promise<string | null>;
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
  const made = await readMade(holding.stage, path, isIt ? digest : null, commit);
  const problems: RecipeProblem[] = [...made.problems];
  if (!isIt) problems.push({ where: path, what: `its digest is unknown: it lies in ${holding.path}, an output` });
  else if (digest === null) problems.push({ where: placeOf(holding.stage), what: `the digest of ${path} is unknown` });
  return { training: { ...made.words, artifacts, problems }, evaluations: made.evaluations };
}

/** What holds a model's path: one holding at just that path; else the folders around it, or what lies in it. */
function holdersOf(path: string, { snapshot }: Seen): readonly Holding[] {
  const exact = snapshot.holdingsAt(path);
  return exact.length > 0 ? exact.slice(0, 1) : snapshot.related(path);
}

async function readMade(stage: Stage, path: string, digest: string | null, commit: TaggedCommit) {
  const { namespace, snapshot, readText } = commit;
  const chain = chainOf(stage, snapshot);
  const parameters = parametersOf(chain.stages);
  const { usedArtifacts } = usesOf(namespace, stage, commit);
  const datasets = datasetsOf(stage, chain.inputs, commit);
  const own = await metricsOf(stage, commit, readText);
  const evaluated = await readEvaluations(stage, path, digest, commit);
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
    const role = nameOfPath(usedBy.address);
    const key = `${role} ${dataset}`;
    if (!uses.has(key)) uses.set(key, { dataset, role, ...(!isDirect && { indirect: true }) });
  };
  for (const input of inputs) {
    const kind = kindIn(commit, input);
    if (kind === 'MODEL' || !isUsed(kind)) continue;
    use(input.path, input.entry.digest, input.usedBy, input.usedBy === stage);
    for (const { path, entry, kind } of input.related)
      if (kind === 'DATA' && !commit.snapshot.models.has(path)) use(path, entry.digest, input.usedBy, false);
  }
  return [...uses.values()].slice(0, datasetsAtMost);
}

/** What stages with metrics found of the model's file; one that looked at other bytes is stale, and says nothing of it. */
async function readEvaluations(maker: Stage, path: string, digest: string | null, commit: TaggedCommit) {
  const { namespace, snapshot, readText } = commit;
  const evaluations: VersionRecipe['evaluations'][number][] = [];
  const problems: RecipeProblem[] = [];
  for (const stage of snapshot.stages) {
    if (stage === maker || !stage.isDeclared || metricFilesOf(stage, commit).length === 0) continue;
    const input = stage.inputs.find((each) => each.path === path);
    if (!input) continue;
    if (digest === null || input.entry.digest !== digest) {
      const [looked, is] = [input.entry.digest ?? 'unknown bytes', digest ?? 'of an unknown digest'];
      problems.push({
        where: placeOf(stage),
        what: `stale: it evaluated ${path} as ${looked}, and this version is ${is}`,
      });
      continue;
    }
    const read = await metricsOf(stage, commit, readText);
    problems.push(...read.problems);
    if (Object.keys(read.metrics).length === 0) continue;
    const [dataset, ...others] = usesOf(namespace, stage, commit).datasets ?? [];
    const on = dataset && others.length === 0 ? { dataset: dataset.dataset } : {};
    evaluations.push({ ...on, metrics: read.metrics, run: runOf(namespace, stage) });
  }
  return { evaluations, problems };
}
