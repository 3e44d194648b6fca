import { type Instant, isRejection, type Rejection, reject, type Wanting, type When } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { type Wants, wantModels } from '../../wants.ts';
import type { PassedOver } from '../planned-change.ts';
import { allOfModels, refuseEnvironment } from '../serving.ts';
import { allocationOf, changesWithin, lastOf, standingBefore } from '../slot.ts';
import type { EnvironmentState, Slot } from '../state.ts';
import { type Going, knowingOf, type Return } from './decide.ts';
import { findTargetBefore, isSameAllocation, tellPassedOver } from './target.ts';

interface Undo extends Going {
  readonly since: Instant;
}

/** What each model that changed since a time returns to, so that all of it is undone. */
export function chooseTargetsBefore(
  { environment, since, override = false }: Undo,
  state: EnvironmentState,
  streams: KnownStreams,
  { clock }: When,
): Return[] | Rejection | Wanting<Wants> {
  const refusal = refuseEnvironment(environment, environment, state);
  if (refusal) return refusal;
  if (since > clock)
    return reject('OCCURRED_IN_FUTURE', `required: a time not after the clock, ${clock}; came: ${since}`);
  const moved = changedSince(state, since).map(({ name, slot }) => ({
    model: { namespace: environment.namespace, name },
    slot,
  }));
  const wanting = wantModels(
    moved.map(({ model }) => model),
    streams,
  );
  if (wanting) return wanting;
  const returns = allOfModels(moved, ({ model, slot }): Return | null | Rejection => {
    const target = findTargetBefore(slot, since, knowingOf(model, environment, state, streams, override));
    if (!target.change) return refuseNewcomer(model, since, target.passedOver);
    return isSameAllocation(target.change.allocation, allocationOf(lastOf(slot)))
      ? null
      : { model, target, isNamed: false };
  });
  if (isRejection(returns)) return returns;
  const differing = returns.filter((each) => each !== null);
  return differing.length > 0 ? differing : refuseUnchanged(environment, since);
}

function changedSince(state: EnvironmentState, since: Instant): { readonly name: string; readonly slot: Slot }[] {
  return state.slots.keysArray().flatMap((name) => {
    const slot = state.slots.get(name);
    if (!slot || changesWithin(slot, since).length === 0) return [];
    const [before, now] = [standingBefore(slot, since), lastOf(slot)].map(allocationOf);
    return before && now && serves(before, now) ? [] : [{ name, slot }];
  });
}

/** Whether what is undone is undone already: the same serves as before, or nothing as before. */
function serves(before: Allocation, now: Allocation): boolean {
  return isSameAllocation(before, now) || (before.state !== 'SERVING' && now.state !== 'SERVING');
}

function refuseNewcomer(model: Thing, since: Instant, passedOver: readonly PassedOver[]): Rejection {
  const came = tellPassedOver(model, passedOver) ?? 'none';
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: a version of ${model.name} that served before ${since} and may serve again (a restore retires what did not serve); came: ${came}`,
  );
}

function refuseUnchanged({ name }: Thing, since: Instant): Rejection {
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: a model that serves otherwise in ${name} than before ${since}; came: none`,
  );
}
