import type { Command } from './command.ts';
import { nameOf } from './git/open-repository.ts';
import type { Fact } from './gto/fact.ts';
import { type ArtifactHistory, historyOf, type Problem } from './gto/history.ts';
import { knownArtifact } from './known-artifact.ts';
import { type Draft, toCommand } from './plan/draft.ts';
import { type EnvironmentUse, environmentsOf, planEnvironments } from './plan/environments.ts';
import { planLifecycle } from './plan/lifecycle.ts';
import { planSlot } from './plan/slots.ts';
import { planTags } from './plan/tags.ts';
import { planVersions, unknownCommits, type Versions } from './plan/versions.ts';
import { type RepositoryReading, readAnnotations, readRepository } from './read-repository.ts';
import type { KnownModel, Recorder } from './recorder.ts';

export interface ImportOptions {
  /** The folder of a repository, bare or not. */
  readonly path: string;
  readonly namespace: string;
  /** Stage to environment; a stage that is not in it keeps its name. */
  readonly environments: ReadonlyMap<string, string>;
  readonly recorder: Recorder;
  /** Milliseconds since 1970: facts dated later are left for a later import. */
  readonly now: number;
  /** Called after every batch. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportPlan {
  readonly commands: readonly Command[];
  /** Facts (tags of GTO) that were known before. */
  readonly alreadyKnown: number;
  /** Tags that are not GTO's. */
  readonly ignored: number;
  readonly problems: readonly Problem[];
  readonly environments: readonly EnvironmentUse[];
}

/** `recorded`, `alreadyKnown`, `ignored`, `problems` are what scripts rely on. */
export interface ImportReport extends Omit<ImportPlan, 'commands'> {
  /** Events written. */
  readonly recorded: number;
}

/** Most commands the recorder is given at once. */
const batchSize = 50;

/**
 * Imports the GTO history of a repository. Importing again records nothing; clones, forks and bare copies of one
 * repository, imported in whatever order, come to the same answers as if all their tags had come at once.
 *
 * @throws GitError where the repository cannot be read; EnvironmentMappingError where two stages share an environment
 */
export async function importRepository(options: ImportOptions): Promise<ImportReport> {
  const { commands, ...plan } = await planImport(options);
  const problems = [...plan.problems];
  let recorded = 0;
  for (let start = 0; start < commands.length; start += batchSize) {
    const batch = commands.slice(start, start + batchSize);
    const outcomes = await options.recorder.record(batch);
    outcomes.forEach((outcome, index) => {
      if (outcome.kind === 'recorded') recorded += 1;
      else if (outcome.kind === 'rejected')
        problems.push({ where: nameCommand(batch[index]), what: `${outcome.code}: ${outcome.message}` });
    });
    options.onProgress?.(Math.min(start + batchSize, commands.length), commands.length);
  }
  return { recorded, ...plan, problems };
}

/** What an import would tell the service: reads the repository and the service, writes nothing. */
export async function planImport(options: ImportOptions): Promise<ImportPlan> {
  const reading = await readRepository(options.path, options.now);
  const artifacts = [];
  for (const [artifact, found] of byArtifact(reading.facts)) {
    const model = await options.recorder.model(options.namespace, artifact);
    artifacts.push({ model, known: knownArtifact(artifact, found, model) });
  }
  const histories = artifacts.flatMap(({ model, known }) => {
    const history = historyOfFacts(known.artifact, [...known.before, ...known.newFacts]);
    const before = historyOfFacts(known.artifact, known.before);
    return history ? [{ history, before, model, newFacts: known.newFacts }] : [];
  });
  const planned = await planHistories(options, reading, histories);
  return {
    commands: planned.commands,
    alreadyKnown: artifacts.reduce((sum, { known }) => sum + known.alreadyKnown, 0),
    ignored: reading.ignored,
    problems: [...reading.problems, ...artifacts.flatMap(({ known }) => known.problems), ...planned.problems],
    environments: planned.environments,
  };
}

function byArtifact(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const artifacts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const found = artifacts.get(fact.artifact);
    if (found) found.push(fact);
    else artifacts.set(fact.artifact, [fact]);
  }
  return artifacts;
}

function historyOfFacts(artifact: string, [first, ...rest]: readonly Fact[]): ArtifactHistory | null {
  return first ? historyOf(artifact, [first, ...rest]) : null;
}

interface Known {
  readonly history: ArtifactHistory;
  readonly before: ArtifactHistory | null;
  readonly model: KnownModel | null;
  readonly newFacts: readonly Fact[];
}

async function planHistories(options: ImportOptions, reading: RepositoryReading, histories: readonly Known[]) {
  const { namespace, recorder } = options;
  const telling = { namespace, location: reading.repository.location };
  const environments = environmentsOf(
    histories.map(({ history }) => history),
    options.environments,
    new Set(await recorder.environments(namespace)),
  );
  const read = await readAnnotationsOf(options.path, histories);
  const problems: Problem[] = [...read.problems];
  const drafts: Draft[] = [];
  const tags: Draft[] = [];
  for (const known of histories) {
    const { history, model } = known;
    const annotations = read.ofArtifact.get(history.artifact) ?? new Map();
    const versions: Versions = {
      ...known,
      annotations,
      repository: reading.repository.address ?? nameOf(reading.repository),
    };
    const [ofVersions, ofTags] = [planVersions(versions), planTags(versions)];
    problems.push(...ofVersions.problems, ...ofTags.problems);
    drafts.push(...ofVersions.drafts, ...planLifecycle(known));
    tags.push(...ofTags.drafts);
    for (const [stage, steps] of history.slots) {
      const environment = options.environments.get(stage) ?? stage;
      const changes = await recorder.servingHistory(namespace, environment, history.artifact);
      const slot = planSlot(telling, { history, steps, environment, model, changes, newFacts: known.newFacts });
      problems.push(...slot.problems);
      drafts.push(...slot.drafts);
    }
  }
  const ordered = [...planEnvironments(environments), ...drafts].sort(byTelling);
  return { commands: [...ordered, ...tags].map((draft) => toCommand(telling, draft)), problems, environments };
}

/** Environments, models and versions before what is said of them; within these, in the order of time; corrections last. */
function byTelling(left: Draft, right: Draft): number {
  return rankOf(left) - rankOf(right) || (left.at ?? left.fact.taggedAt) - (right.at ?? right.fact.taggedAt);
}

function rankOf({ name }: Draft): number {
  if (name === 'defineEnvironment' || name === 'registerModel') return 0;
  return name === 'correctServing' ? 2 : 1;
}

/** Of each artifact: the versions that are new to the service, and the last two, whose descriptions are compared. */
async function readAnnotationsOf(path: string, histories: readonly Known[]) {
  const wanted = histories.flatMap(({ history, model }) => {
    const newest = history.versions.slice(-2).map(({ commit }) => commit);
    const commits = new Set([...unknownCommits(history, model), ...newest]);
    return [...commits].map((commit) => ({ artifact: history.artifact, commit }));
  });
  const { annotations, problems } = await readAnnotations(path, wanted);
  const ofArtifact = new Map<string, Map<string, (typeof annotations)[number]>>();
  wanted.forEach(({ artifact, commit }, index) => {
    const ofCommits = ofArtifact.get(artifact) ?? new Map();
    ofArtifact.set(artifact, ofCommits.set(commit, annotations[index] ?? null));
  });
  return { ofArtifact, problems };
}

function nameCommand(command: Command | undefined): string {
  if (!command) return 'a batch';
  const { input } = command;
  const of = 'model' in input ? input.model : input.name;
  return `${command.name} of ${of}${'version' in input ? `@${input.version}` : ''} (tag object ${input.source.object})`;
}
