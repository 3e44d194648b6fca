import {
  alreadySaidAt,
  type Decision,
  type Instant,
  isRejection,
  isWanting,
  type Rejection,
  reject,
  toMilliseconds,
  type Wanting,
  type When,
} from '@pedigree/kernel';
import { type EnvironmentEvent, formatStep, type RolloutStep, type ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { resolveModelVersion } from '../../model/resolve.ts';
import { type Wants, wantModels } from '../../wants.ts';
import { isRetracted, shareIn } from '../allocation.ts';
import { askPolicy } from '../policy/ask-policy.ts';
import { refuseRejected, rejectedAmong } from '../policy/refuse-rejected.ts';
import { changeOf, momentOfAll, refuseRetracted, refuseSlot } from '../serving.ts';
import { allocationOf, lastOf, slotOf } from '../slot.ts';
import { continueSplit } from '../split.ts';
import type { Change, EnvironmentState, Slot } from '../state.ts';
import { askAnew } from './ask-anew.ts';
import { findBefore } from './before-rollout.ts';
import type { RolloutCommands } from './commands.ts';
import { findRolloutInForce, type RolloutInForce, runningRollout } from './find-rollout.ts';
import { shareOf } from './read-plan.ts';
import { shareStep } from './share-step.ts';

type Decided = Decision<EnvironmentEvent, Wants>;

export function decideStart(
  { environment, newcomers, plan, salt, override }: RolloutCommands['startRollout'],
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decided {
  const comers: Comer[] = [];
  for (const { version, ...model } of newcomers) {
    const known = streams.model(model);
    const refusal = refuseSlot(environment, model, state, known) ?? refuseRunning(model.name, state);
    if (refusal) return refusal;
    const number = resolveModelVersion({ ...model, version }, known);
    if (isRejection(number)) return number;
    if (isRetracted(number, known)) return refuseRetracted(model, number);
    const slot = slotOf(state, model.name);
    const last = lastOf(slot);
    comers.push({ model: model.name, number, slot, last, before: last });
  }
  const from = momentOfAll(slotsOf(comers), when);
  const [step = 'SHADOW'] = plan.steps;
  const changes = changesTo(step, comers, from, salt);
  if (isRejection(changes)) return changes;
  const falling = refuseFalling(step, comers);
  if (falling) return falling;
  const asked = askPolicy(
    { environment, comers: comers.map(toComer(environment)), override: override === true },
    state,
    streams,
    when,
  );
  if (isRejection(asked) || isWanting(asked)) return asked;
  const versions = comers.map(({ model, number }) => ({ model, number }));
  const data = { changes, withdraws: [], ...asked, plan: { versions, ...plan } };
  return [{ type: 'RolloutStarted', occurredAt: from, data }];
}

export function decideAdvance(
  { environment, of, to, force }: RolloutCommands['advanceRollout'],
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decided {
  const found = findRolloutInForce({ environment, of }, state);
  if (isRejection(found)) return found;
  const { id, rollout, step, slots } = found;
  const { steps } = rollout.plan;
  const target = to === undefined ? step + 1 : steps.indexOf(to);
  if (target === step) return alreadySaidAt(found.statedAt);
  if (target < step) return refuseStep(found, to);
  if (rollout.pausedAt !== null) return refusePaused(id, rollout.pausedAt);
  const tooShort = refuseTooShort(found, target, when.clock);
  if (tooShort && !force) return tooShort;
  const retracted = refuseRetractedNewcomers(environment, found, streams);
  if (retracted) return retracted;
  const rejected = rejectedAmong(slots.map(toComer(environment)), environment, state, streams);
  const [first] = rejected;
  if (first && !(force && state.policy?.mayOverride)) return refuseRejected(environment, first);
  const from = momentOfAll(slotsOf(slots), when);
  const comers = slots.map((each) => ({ ...each, before: findBefore(each) }));
  const changes = changesTo(steps[target] ?? 'SHADOW', comers, from);
  if (isRejection(changes)) return changes;
  const going = { environment, slots: comers, changes, isStep: true, rejected, override: force };
  const asked = askAnew(going, state, streams, when);
  if (isRejection(asked) || isWanting(asked)) return asked;
  const forced = (tooShort || asked.policy?.overridden) && { forced: true as const };
  const data = { changes, withdraws: [], ...asked, rollout: id, ...forced };
  return target === steps.length - 1
    ? [{ type: 'RolloutCompleted', occurredAt: from, data }]
    : [{ type: 'RolloutAdvanced', occurredAt: from, data: { ...data, step: target } }];
}

export function slotsOf(parts: readonly { readonly slot: Slot }[]): readonly Slot[] {
  return parts.map(({ slot }) => slot);
}

/** A newcomer, and what served before it came. */
interface Comer {
  readonly model: string;
  readonly number: number;
  readonly slot: Slot;
  readonly last: Change | undefined;
  readonly before: Change | undefined;
}

function toComer({
  namespace,
}: Thing): (newcomer: Pick<Comer, 'model' | 'number'>) => { readonly model: Thing; readonly number: number } {
  return ({ model, number }) => ({ model: { namespace, name: model }, number });
}

function changesTo(
  step: RolloutStep,
  comers: readonly Comer[],
  from: Instant,
  salt?: string,
): ServingChange[] | Rejection {
  const changes: ServingChange[] = [];
  for (const { model, number, slot, last, before } of comers) {
    const shared = shareStep(allocationOf(before), number, step);
    if (isRejection(shared)) return { ...shared, message: `${shared.message} (${model})` };
    changes.push(changeOf(slot, { name: model }, from, continueSplit(shared, last?.allocation, salt, number)));
  }
  return changes;
}

/** A rollout only ever gives its newcomers more: no key leaves one as it begins. */
function refuseFalling(step: RolloutStep, comers: readonly Comer[]): Rejection | undefined {
  for (const { model, number, last } of comers) {
    const share = shareIn(last?.allocation, number);
    if (shareOf(step) < share) {
      return reject(
        'INVALID_INPUT',
        `steps: required: a first step that leaves ${model} ${number} what it has, ${formatStep(share)}; came: ${formatStep(step)}`,
      );
    }
  }
  return undefined;
}

function refuseRunning(model: string, state: EnvironmentState): Rejection | undefined {
  const running = runningRollout(model, state);
  return running
    ? reject(
        'ROLLOUT_RUNNING',
        `required: no rollout of ${model} under way; came: ${running.id} is (advance or abort it)`,
      )
    : undefined;
}

function refuseStep({ rollout, step }: RolloutInForce, to: RolloutStep | undefined): Rejection {
  const later = rollout.plan.steps
    .slice(step + 1)
    .map(formatStep)
    .join(', ');
  return reject(
    'INVALID_INPUT',
    `to: required: a later step (${later}); came: ${to === undefined ? 'none' : formatStep(to)}`,
  );
}

function refusePaused(id: string, since: Instant): Rejection {
  return reject('ROLLOUT_PAUSED', `required: a rollout that goes on; came: ${id}, paused since ${since} (resume it)`);
}

/** Every step before the one that is asked for has to have held. */
function refuseTooShort(
  { rollout, step, since }: RolloutInForce,
  target: number,
  clock: Instant,
): Rejection | undefined {
  const { holdFor, steps } = rollout.plan;
  const held = Math.floor((toMilliseconds(clock) - toMilliseconds(since)) / 1_000);
  const has = formatStep(steps[step] ?? 'SHADOW');
  if (held < holdFor)
    return reject('HELD_TOO_SHORT', `required: ${has} for ${holdFor} s, or force with a reason; came: ${held} s`);
  if (target === step + 1) return undefined;
  const skipped = steps
    .slice(step + 1, target)
    .map(formatStep)
    .join(', ');
  return reject('HELD_TOO_SHORT', `required: each step held, or force with a reason; came: ${skipped} left out`);
}

function refuseRetractedNewcomers(
  { namespace }: Thing,
  { slots }: RolloutInForce,
  streams: KnownStreams,
): Wanting<Wants> | Rejection | undefined {
  const models = slots.map(({ model }) => ({ namespace, name: model }));
  const wanting = wantModels(models, streams);
  if (wanting) return wanting;
  const retracted = slots.find(({ model, number }) => isRetracted(number, streams.model({ namespace, name: model })));
  return retracted && refuseRetracted({ namespace, name: retracted.model }, retracted.number);
}
