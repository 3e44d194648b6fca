import {
  type Decision,
  type Instant,
  isRejection,
  isWanting,
  type Rejection,
  type RejectionItem,
  reject,
  type Wanting,
  type When,
} from '@pedigree/kernel';
import type { EnvironmentEvent, PolicyOutcome } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { type Wants, wantModels } from '../../wants.ts';
import type { Block } from '../planned-change.ts';
import { askPolicy, growingIn } from '../policy/ask-policy.ts';
import { changeOf, momentOfAll, refuseEnvironment } from '../serving.ts';
import type { KnownAt } from '../several-commands.ts';
import type { EnvironmentState } from '../state.ts';
import { findBlocks } from './blocks.ts';
import { findRestored, isAnythingKnown, type Restored } from './changes.ts';

interface Restore {
  readonly environment: Thing;
  readonly to: Instant;
  readonly knownAt: KnownAt;
  /** Whether what the policy misses is to be passed over. */
  readonly override?: boolean;
}

/** What a restore would change, each with what keeps it from being made. */
export interface RestorePlan {
  /** As it was known with that revision; undefined with all that there is. */
  readonly knownRevision: number | undefined;
  readonly changes: readonly (Restored & { readonly blocks: readonly Block[] })[];
  /** What the policy came to, where there is one and nothing is missing. */
  readonly policy?: PolicyOutcome;
}

/** What served in an environment at an earlier time, as known then or now, serves again: all of it, or none. */
export function decideRestore(
  command: Restore,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent, Wants> {
  const plan = planRestore(command, state, streams, when);
  if (isRejection(plan) || isWanting(plan)) return plan;
  const blocks = plan.changes.flatMap((each) => each.blocks);
  if (blocks.length > 0) return refuseBlocked(blocks);
  const from = momentOfAll(
    plan.changes.map(({ slot }) => slot),
    when,
  );
  const changes = plan.changes.map(({ slot, model, wanted }) => changeOf(slot, model, from, wanted));
  const asked = plan.policy && { policy: plan.policy };
  const known = plan.knownRevision === undefined ? {} : { knownRevision: plan.knownRevision };
  const data = { changes, withdraws: [], ...asked, to: command.to, ...known };
  return [{ type: 'EnvironmentRestored', occurredAt: from, data }];
}

export function planRestore(
  { environment, to, knownAt, override = false }: Restore,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): RestorePlan | Rejection | Wanting<Wants> {
  const refusal = refuseEnvironment(environment, environment, state);
  if (refusal) return refusal;
  const { clock } = when;
  if (to > clock) return reject('OCCURRED_IN_FUTURE', `required: a time not after the clock, ${clock}; came: ${to}`);
  if (knownAt && !streams.past) return { wants: { past: { knownAt } } };
  const past = knownAt && streams.past;
  const then = past?.state ?? state;
  if (!isAnythingKnown(to, then)) {
    return reject(
      'NOTHING_TO_RESTORE',
      `required: a time at which it is known what served in ${environment.name}; came: ${to}, at which nothing is`,
    );
  }
  const restored = findRestored(environment, to, state, then);
  if (restored.length === 0) {
    return reject(
      'NOTHING_TO_RESTORE',
      `required: a model that serves otherwise in ${environment.name} than at ${to}; came: none`,
    );
  }
  const wanting = wantModels(
    restored.map(({ model }) => model),
    streams,
  );
  if (wanting) return wanting;
  const comers = restored.flatMap(({ model, now, wanted }) =>
    growingIn(now, wanted).map((number) => ({ model, number })),
  );
  const asked = askPolicy(
    { environment, comers, override, models: restored.map(({ model }) => model.name) },
    state,
    streams,
    when,
  );
  if (isWanting(asked)) return asked;
  const missing = isRejection(asked) ? (asked.items ?? []).filter(({ passed }) => !passed) : [];
  const changes = restored.map((each) => ({
    ...each,
    blocks: [...findBlocks(each, streams.model(each.model)), ...ofPolicy(missing, each.model)],
  }));
  return { knownRevision: past?.revision, changes, ...(!isRejection(asked) && asked) };
}

function ofPolicy(missing: readonly RejectionItem[], { name }: Thing): Block[] {
  return missing.flatMap(({ model, number, required, found }) =>
    model === name ? [{ why: 'POLICY', number, message: `${model}@${number}: ${required}, found: ${found}` }] : [],
  );
}

function refuseBlocked(blocks: readonly Block[]): Rejection {
  const came = blocks.map(({ message }) => message).join(', ');
  return reject('RESTORE_BLOCKED', `required: versions that may serve again, all of them; came: ${came}`);
}
