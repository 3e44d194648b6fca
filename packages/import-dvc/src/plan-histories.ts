import type { Client, Command } from '@pedigree/client';
import type { Problem } from './gto/history.ts';
import { commitsToTell, type KnownHistory } from './known-histories.ts';
import { type Draft, type Telling, toCommand } from './plan/draft.ts';
import { type EnvironmentUse, environmentsOf, planEnvironments } from './plan/environments.ts';
import { planLifecycle } from './plan/lifecycle.ts';
import { planSlot } from './plan/slots.ts';
import { planTags } from './plan/tags.ts';
import { planVersions, type Versions } from './plan/versions.ts';
import { readChanges, readEnvironments } from './read-service.ts';
import type { VersionsSaid } from './walk-history.ts';

interface Planning {
  readonly client: Client;
  readonly telling: Telling;
  /** Stage to environment; a stage that is not in it keeps its name. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly histories: readonly KnownHistory[];
}

interface HistoriesPlan {
  readonly commands: readonly Command[];
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
  const ordered = [...planEnvironments(environments), ...drafts].sort(byTelling);
  return { commands: [...ordered, ...tags].map((draft) => toCommand(telling, draft)), problems, environments };
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

/** Environments, models and versions before what is said of them; within these, in the order of time; corrections last. */
function byTelling(left: Draft, right: Draft): number {
  return rankOf(left) - rankOf(right) || timeOf(left) - timeOf(right);
}

function rankOf({ name, commit }: Draft): number {
  if (name === 'defineEnvironment' || name === 'registerModel') return 0;
  if (name === 'correctServing') return 3;
  // What a commit says of a version may be older than the tag that made it one.
  return commit ? 2 : 1;
}

function timeOf({ at, fact }: Draft): number {
  return at ?? fact.taggedAt;
}
