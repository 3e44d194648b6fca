import type { Client } from '@pedigree/client';
import type { CommandName } from './command.ts';
import type { Problem } from './gto/history.ts';
import { commitsToTell, type KnownHistory } from './known-histories.ts';
import { type Draft, type Telling, tellCut, toCommand } from './plan/draft.ts';
import { type EnvironmentUse, environmentsOf, planEnvironments } from './plan/environments.ts';
import { planLifecycle } from './plan/lifecycle.ts';
import { planSlot } from './plan/slots.ts';
import { planTags } from './plan/tags.ts';
import { planVersions, type Versions } from './plan/versions.ts';
import { readChanges, readEnvironments } from './read-service.ts';
import type { LanedCommand } from './recorder.ts';
import type { VersionsSaid } from './walk-history.ts';

interface Planning {
  readonly client: Client;
  readonly telling: Telling;
  /** Stage to environment; a stage that is not in it keeps its name. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly histories: readonly KnownHistory[];
}

interface HistoriesPlan {
  /** One phase after the other: what comes later rests on what comes before. */
  readonly phases: readonly (readonly LanedCommand[])[];
  readonly problems: readonly Problem[];
  readonly environments: readonly EnvironmentUse[];
}

/**
 * What is to be told of models, their versions, and what served.
 *
 * @throws EnvironmentMappingError where two stages share an environment; what the client throws
 */
export async function planHistories(planning: Planning, said: VersionsSaid): Promise<HistoriesPlan> {
  const { client, telling, mapping, histories } = planning;
  const environments = await environmentsToUse(planning);
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const tags: Draft[] = [];
  for (const known of histories) {
    const { history, model } = known;
    const versions: Versions = {
      ...known,
      said: said.get(history.artifact) ?? new Map(),
      toTell: commitsToTell(known),
      repository: telling.repository,
    };
    const [ofVersions, ofTags] = [planVersions(versions), planTags(versions)];
    problems.push(...ofVersions.problems, ...ofTags.problems);
    drafts.push(...ofVersions.drafts, ...planLifecycle(known));
    tags.push(...ofTags.drafts);
    for (const [stage, steps] of history.slots) {
      const environment = mapping.get(stage) ?? stage;
      const changes = await readChanges(client, telling.namespace, environment, history.artifact);
      const newFacts = known.newFacts;
      const slot = planSlot(telling.namespace, { history, steps, environment, model, changes, newFacts });
      problems.push(...slot.problems);
      drafts.push(...slot.drafts);
    }
  }
  const all = [...planEnvironments(environments), ...drafts].sort((left, right) => timeOf(left) - timeOf(right));
  problems.push(...eachOnce([...all, ...tags].flatMap(tellCut)));
  // An import that is cut off has told all of a tag before it keeps the mark by which later ones know it.
  const phases = [...ranks.map((rank) => all.filter((draft) => rankOf(draft) === rank)), tags];
  return { phases: phases.map((phase) => phase.map((draft) => toLaned(telling, draft))), problems, environments };
}

/** @throws EnvironmentMappingError where two stages share an environment; what the client throws */
export async function environmentsToUse({
  client,
  telling,
  mapping,
  histories,
}: Planning): Promise<readonly EnvironmentUse[]> {
  const known = await readEnvironments(client, telling.namespace);
  return environmentsOf(
    histories.map(({ history }) => history),
    mapping,
    known,
  );
}

/** Names; versions; what is said of them; what served; corrections of that. */
const ranks = ['NAME', 'VERSION', 'WORD', 'SERVING', 'CORRECTION'] as const;

function rankOf({ name }: Draft): (typeof ranks)[number] {
  return rankOfCommand[name];
}

const rankOfCommand: Readonly<Record<CommandName, (typeof ranks)[number]>> = {
  defineEnvironment: 'NAME',
  registerModel: 'NAME',
  recordTraining: 'VERSION',
  describeModel: 'WORD',
  recordEvaluation: 'WORD',
  labelModelVersion: 'WORD',
  retractModelVersion: 'WORD',
  reinstateModelVersion: 'WORD',
  deprecateModel: 'WORD',
  undeprecateModel: 'WORD',
  tagModelVersion: 'WORD',
  untagModelVersion: 'WORD',
  promoteModel: 'SERVING',
  rollBackModel: 'SERVING',
  retireModel: 'SERVING',
  correctServing: 'CORRECTION',
};

/** A tag decides several commands. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** One lane a stream: however requests overtake each other, the same facts stand in a stream in the same order. */
function toLaned(telling: Telling, draft: Draft): LanedCommand {
  return { command: toCommand(telling, draft), lane: streamOf(draft) };
}

function streamOf({ words }: Draft): string {
  if ('environment' in words) return `environment ${words.environment}`;
  return 'model' in words ? `model ${words.model}` : '';
}

function timeOf({ at, fact }: Draft): number {
  return at ?? fact.taggedAt;
}
