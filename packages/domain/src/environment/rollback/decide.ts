import { type Decision, type Instant, isRejection, isWanting, type Rejection, type When } from '@pedigree/kernel';
import type { ChangeReference, EnvironmentEvent } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import type { Wants } from '../../wants.ts';
import { askPolicy, growingIn } from '../policy/ask-policy.ts';
import { rejectedIn } from '../policy/refuse-rejected.ts';
import type { ChangeName } from '../read-change.ts';
import { allOfModels, changeOf, momentOfAll, refuseSlot } from '../serving.ts';
import { allocationOf, isNamed, lastOf, nameOf, slotOf } from '../slot.ts';
import type { Change, EnvironmentState, Slot } from '../state.ts';
import { chooseTarget, type Knowing, type Target } from './target.ts';

/** Which model is to go back, and to which change where that is said. */
export interface Rollback {
  readonly model: Thing;
  readonly target?: ChangeName;
}

/** Where models go back, and whether what the policy of the environment misses is to be passed over. */
export interface Going {
  readonly environment: Thing;
  readonly override?: boolean;
}

export interface Rollbacks extends Going {
  readonly rollbacks: readonly Rollback[];
}

/** A model and the change that it returns to. */
export interface Return {
  readonly model: Thing;
  readonly target: Target;
  /** Whether the change was asked for by its name. */
  readonly isNamed: boolean;
}

/** What each of the models returns to. */
export function chooseTargets(
  { environment, rollbacks, override = false }: Rollbacks,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Return[] | Rejection {
  const from = momentOf(rollbacks, state, when);
  return allOfModels(rollbacks, ({ model, target: named }) => {
    const known = streams.model(model);
    const refusal = refuseSlot(environment, model, state, known);
    if (refusal) return refusal;
    const knows = knowingOf(model, environment, state, streams, override);
    const target = chooseTarget({ slot: slotOf(state, model.name), named, from, when, model, knows });
    return isRejection(target) ? target : { model, target, isNamed: named !== undefined };
  });
}

/**
 * What keeps a rollback that looks for its target from one: besides a retraction, that somebody rejects what comes, where the
 * policy asks for approvals, or that it was only told and no policy was asked. Who passes over the policy has that asked of what
 * comes instead.
 */
export function knowingOf(
  model: Thing,
  environment: Thing,
  state: EnvironmentState,
  streams: KnownStreams,
  override: boolean,
): Knowing {
  const known = streams.model(model);
  return {
    known,
    isRejected: (numbers) => !override && rejectedIn(numbers, environment, state, known) !== undefined,
    asksPolicy: !override && (state.policy?.rules.length ?? 0) > 0,
  };
}

/**
 * The event that states what the changes stated that the models return to. A change that is named is asked for like a promotion,
 * and so its policy is asked, and of any where it is to be passed over; to the last good change one may go at once.
 */
export function stateReturns(
  returns: readonly Return[],
  { environment, override = false }: Going,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent, Wants> {
  const [first] = returns;
  if (!first) throw new Error('required: a model that goes back; came: none');
  const from = momentOf(returns, state, when);
  const target = nameOf(first.target.change);
  const changes = returns.map(({ model, target: { change } }) => ({
    ...changeOf(slotOf(state, model.name), model, from, change.allocation),
    ...(!isNamed(change, target) && sayReturn(change, slotOf(state, model.name))),
  }));
  const comers = returns
    .filter(({ isNamed }) => isNamed || override)
    .flatMap(({ model, target: { change } }) =>
      growingIn(allocationOf(lastOf(slotOf(state, model.name))), change.allocation).map((number) => ({
        model,
        number,
      })),
    );
  const asking = { environment, comers, override, models: changes.map(({ model }) => model) };
  const asked = askPolicy(asking, state, streams, when);
  if (isRejection(asked) || isWanting(asked)) return asked;
  const data = { changes, withdraws: [], ...asked, target };
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
