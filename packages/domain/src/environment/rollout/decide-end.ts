import {
  alreadySaidAt,
  type Decision,
  isRejection,
  isWanting,
  isWithin,
  type Rejection,
  reject,
  type When,
} from '@pedigree/kernel';
import type { EnvironmentEvent, ServingChange } from '@pedigree/schema/events';
import type { KnownStreams } from '../../known-streams.ts';
import type { Wants } from '../../wants.ts';
import { changeOf, momentOfAll } from '../serving.ts';
import { isNamed, nameOf } from '../slot.ts';
import type { EnvironmentState } from '../state.ts';
import { askAnew } from './ask-anew.ts';
import { findBefore } from './before-rollout.ts';
import type { RolloutCommands } from './commands.ts';
import { slotsOf } from './decide-steps.ts';
import { findRollout, findRolloutInForce, isEndInForce, type RolloutInForce } from './find-rollout.ts';

type Decided = Decision<EnvironmentEvent, Wants>;

export function decidePause(named: RolloutCommands['pauseRollout'], state: EnvironmentState, when: When): Decided {
  const found = findRolloutInForce(named, state);
  if (isRejection(found)) return found;
  if (found.rollout.pausedAt !== null) return alreadySaidAt(found.rollout.revision);
  return [{ type: 'RolloutPaused', occurredAt: momentOf(found, when), data: unchanged(found) }];
}

export function decideResume(named: RolloutCommands['resumeRollout'], state: EnvironmentState, when: When): Decided {
  const found = findRolloutInForce(named, state);
  if (isRejection(found)) return found;
  if (found.rollout.pausedAt === null) return alreadySaidAt(found.rollout.revision);
  return [{ type: 'RolloutResumed', occurredAt: momentOf(found, when), data: unchanged(found) }];
}

export function decideAbort(
  { environment, of, guard }: RolloutCommands['abortRollout'],
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decided {
  const named = findRollout({ environment, of }, state);
  if (!isRejection(named) && named.rollout.state === 'ABORTED' && isEndInForce(named, state))
    return alreadySaidAt(named.rollout.revision);
  const found = findRolloutInForce({ environment, of }, state);
  if (isRejection(found)) return found;
  const refusal = guard && refuseGuard(found, guard);
  if (refusal) return refusal;
  const from = momentOfAll(slotsOf(found.slots), when);
  const changes: ServingChange[] = [];
  const slots = found.slots.map((each) => ({ ...each, before: findBefore(each) }));
  for (const { before, ...each } of slots) {
    if (!before || before.allocation.state === 'UNKNOWN') return refuseUnknown(each.model);
    const change = changeOf(each.slot, { name: each.model }, from, before.allocation);
    // Left out where the rollout says it: an event of many models is small enough for its abort to fit.
    const isReplaced = each.replaced !== null && isNamed(before, each.replaced);
    changes.push({ ...change, ...(!isReplaced && { returnsTo: nameOf(before) }) });
  }
  const going = { environment, slots, changes, isStep: false, rejected: [], override: false };
  const asked = askAnew(going, state, streams, when);
  if (isRejection(asked) || isWanting(asked)) return asked;
  const data = { changes, withdraws: [], ...asked, rollout: found.id, ...(guard && { guard }) };
  return [{ type: 'RolloutAborted', occurredAt: from, data }];
}

function momentOf({ since }: RolloutInForce, { clock }: When): string {
  return since > clock ? since : clock;
}

/** Nothing serves otherwise: who watches one of its models is told by their names. */
function unchanged({ id, slots }: RolloutInForce) {
  return { changes: [], withdraws: [], rollout: id, models: slots.map(({ model }) => model) };
}

function refuseGuard(
  { rollout }: RolloutInForce,
  { model, metric, value }: NonNullable<RolloutCommands['abortRollout']['guard']>,
): Rejection | undefined {
  const guards = (rollout.plan.guards ?? []).filter((guard) => guard.metric === metric);
  const isOfIt = rollout.plan.versions.some((version) => version.model === model);
  if (isOfIt && guards.some((guard) => !isWithin(guard, value))) return undefined;
  return reject(
    'INVALID_INPUT',
    `guard: required: a guard of the rollout that the value passes; came: ${metric} of ${model}, ${value}`,
  );
}

function refuseUnknown(model: string): Rejection {
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: something known of ${model} before the rollout; came: nothing (promote or retire instead)`,
  );
}
