import { type Decision, type Instant, isRejection, type Rejection, type When } from '@pedigree/kernel';
import type { ChangeReference, EnvironmentEvent } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import type { ChangeName } from '../read-change.ts';
import { allOfModels, changeOf, momentOfAll, refuseSlot } from '../serving.ts';
import { isNamed, nameOf, slotOf } from '../slot.ts';
import type { Change, EnvironmentState, Slot } from '../state.ts';
import { chooseTarget, type Target } from './target.ts';

/** Which model is to go back, and to which change where that is said. */
export interface Rollback {
  readonly model: Thing;
  readonly target?: ChangeName;
}

interface Rollbacks {
  readonly environment: Thing;
  readonly rollbacks: readonly Rollback[];
}

/** A model and the change that it returns to. */
export interface Return {
  readonly model: Thing;
  readonly target: Target;
}

/** Models of an environment return to what an earlier change stated, in one event: all of them, or none. */
export function decideRollbacks(
  command: Rollbacks,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent> {
  const returns = chooseTargets(command, state, streams, when);
  return isRejection(returns) ? returns : stateReturns(returns, state, when);
}

/** What each of the models returns to. */
export function chooseTargets(
  { environment, rollbacks }: Rollbacks,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Return[] | Rejection {
  const from = momentOf(rollbacks, state, when);
  return allOfModels(rollbacks, ({ model, target: named }) => {
    const known = streams.model(model);
    const refusal = refuseSlot(environment, model, state, known);
    if (refusal) return refusal;
    const target = chooseTarget({ slot: slotOf(state, model.name), named, from, when, model, known });
    return isRejection(target) ? target : { model, target };
  });
}

/** The event that states what the changes stated that the models return to. */
export function stateReturns(
  returns: readonly Return[],
  state: EnvironmentState,
  when: When,
): Decision<EnvironmentEvent> {
  const [first] = returns;
  if (!first) throw new Error('required: a model that goes back; came: none');
  const from = momentOf(returns, state, when);
  const target = nameOf(first.target.change);
  const changes = returns.map(({ model, target: { change } }) => ({
    ...changeOf(slotOf(state, model.name), model, from, change.allocation),
    ...(!isNamed(change, target) && sayReturn(change, slotOf(state, model.name))),
  }));
  const data = { changes, withdraws: [], target };
  return [{ type: 'ModelRolledBack', occurredAt: from, data }];
}

function momentOf(of: readonly { readonly model: Thing }[], state: EnvironmentState, when: When): Instant {
  return momentOfAll(
    of.map(({ model }) => slotOf(state, model.name)),
    when,
  );
}

/** Most changes are the only one of their model in their event; then its revision says which, in a quarter of the bytes. */
function sayReturn(
  change: Change,
  slot: Slot,
): { readonly returnsToRevision: number } | { readonly returnsTo: ChangeReference } {
  const isAlone = slot.keysArray().filter(({ revision }) => revision === change.revision).length === 1;
  return isAlone ? { returnsToRevision: change.revision } : { returnsTo: nameOf(change) };
}
