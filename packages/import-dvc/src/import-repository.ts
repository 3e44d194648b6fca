import { type Client, type Command, EnvironmentsDocument, recordAll } from '@pedigree/client';
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
import { type KnownModel, readChanges, readEnvironments, readImportedModels, readModel } from './read-service.ts';

export interface ImportOptions {
  /** The folder of a repository, bare or not. */
  readonly path: string;
  readonly namespace: string;
  /** Stage to environment; a stage that is not in it keeps its name. */
  readonly environments: ReadonlyMap<string, string>;
  /** The service that is told. */
  readonly client: Client;
  /** Milliseconds since 1970: facts dated later are left for a later import. */
  readonly now: number;
  /** Called after every command. */
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

/**
 * Imports the GTO history of a repository; when it is done, answers show what it recorded. Importing again records nothing; clones, forks and bare copies of one
 * repository, imported in whatever order, come to the same answers as if all their tags had come at once.
 *
 * @throws GitError where the repository cannot be read; EnvironmentMappingError where two stages share an environment;
 * what the client throws
 */
export async function importRepository(options: ImportOptions): Promise<ImportReport> {
  const { commands, ...plan } = await planImport(options);
  const problems = [...plan.problems];
  let [recorded, done, position] = [0, 0, ''];
  for await (const outcome of recordAll(options.client, commands)) {
    if (outcome.kind === 'recorded') {
      recorded += 1;
      position = outcome.position;
    } else if (outcome.kind === 'rejected') {
      problems.push({ where: nameCommand(commands[done]), what: `${outcome.code}: ${outcome.message}` });
    }
    done += 1;
    options.onProgress?.(done, commands.length);
  }
  // The next import compares with what the views show of this one.
  if (position !== '')
    await options.client.execute(EnvironmentsDocument, { namespace: options.namespace }, { minPosition: position });
  return { recorded, ...plan, problems };
}

/** What an import would tell the service: reads the repository and the service, writes nothing. */
export async function planImport(options: ImportOptions): Promise<ImportPlan> {
  const { client, namespace } = options;
  const reading = await readRepository(options.path, options.now);
  const found = byArtifact(reading.facts);
  const artifacts = [];
  for (const [artifact, facts] of found) {
    const model = await readModel(client, namespace, artifact);
    artifacts.push({ model, known: knownArtifact(artifact, facts, model) });
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
    problems: [
      ...reading.problems,
      ...artifacts.flatMap(({ known }) => known.problems),
      ...(await reportAbsent(options, found)),
      ...planned.problems,
    ],
    environments: planned.environments,
  };
}

/** Of artifacts that an earlier import knew and of which this repository has no tag at all. */
async function reportAbsent(
  { client, namespace }: ImportOptions,
  found: ReadonlyMap<string, unknown>,
): Promise<readonly Problem[]> {
  const absent = (await readImportedModels(client, namespace)).filter((artifact) => !found.has(artifact));
  const problems: Problem[] = [];
  for (const artifact of absent)
    problems.push(...knownArtifact(artifact, [], await readModel(client, namespace, artifact)).problems);
  return problems;
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
  const { namespace, client } = options;
  const telling = { namespace, location: reading.repository.location };
  const environments = environmentsOf(
    histories.map(({ history }) => history),
    options.environments,
    await readEnvironments(client, namespace),
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
      const changes = await readChanges(client, namespace, environment, history.artifact);
      const slot = planSlot(namespace, { history, steps, environment, model, changes, newFacts: known.newFacts });
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

/** Of each artifact the versions that are new to the service; with a new last one also the one before, to compare with. */
async function readAnnotationsOf(path: string, histories: readonly Known[]) {
  const wanted = histories.flatMap(({ history, model }) => {
    const unknown = unknownCommits(history, model);
    const [previous, newest] = history.versions.slice(-2).map(({ commit }) => commit);
    const commits = newest && previous && unknown.includes(newest) ? [...unknown, previous] : unknown;
    return [...new Set(commits)].map((commit) => ({ artifact: history.artifact, commit }));
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
  const [told] = Object.entries(command ?? {});
  if (!told) return 'a command';
  const [name, input] = told;
  const of = 'model' in input ? input.model : input.name;
  return `${name} of ${of}${'version' in input ? `@${input.version}` : ''} (tag object ${input.source?.object})`;
}
