import { formatReference, type Instant, isRejection, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Allocation, ServingChange, Withdrawal } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { ModelState } from '../model/state.ts';
import { notRegistered } from '../refusals.ts';
import { lastOf, nameOf, standingAt } from './slot.ts';
import type { EnvironmentState, Slot } from './state.ts';

/** When a change of a slot holds from: an act's never lies before what stands already (semantics.md §4 rule 7). */
export function momentOf(slot: Slot, when: When): Instant {
  return momentOfAll([slot], when);
}

/** When a change of several slots holds from. */
export function momentOfAll(slots: readonly Slot[], when: When): Instant {
  if (when.kind === 'testimony') return when.occurredAt;
  const times = slots.flatMap((slot) => lastOf(slot)?.from ?? []);
  return times.reduce((latest, from) => (from > latest ? from : latest), when.clock);
}

/** What an event says that changes one slot at one moment. */
export function stateChange(
  slot: Slot,
  model: Thing,
  from: Instant,
  allocation: Allocation,
): { readonly changes: ServingChange[]; readonly withdraws: Withdrawal[] } {
  return { changes: [changeOf(slot, model, from, allocation)], withdraws: [] };
}

/** What an event says of one slot. */
export function changeOf(slot: Slot, model: Pick<Thing, 'name'>, from: Instant, allocation: Allocation): ServingChange {
  const before = standingAt(slot, from);
  return { model: model.name, from, allocation, replaced: before ? nameOf(before) : null };
}

/** Refuses a slot whose environment nobody defined, whose model nobody registered, or that spans two namespaces. */
export function refuseSlot(
  environment: Thing,
  model: Thing,
  state: EnvironmentState,
  known: ModelState,
): Rejection | undefined {
  const refusal = refuseEnvironment(environment, model, state);
  return refusal ?? (known.registeredAt === null ? notRegistered('model', model) : undefined);
}

/** Refuses an environment that nobody defined, or that is of another namespace than the model. */
export function refuseEnvironment(environment: Thing, model: Thing, state: EnvironmentState): Rejection | undefined {
  if (environment.namespace !== model.namespace) {
    return reject(
      'OTHER_NAMESPACE',
      `required: a model of the environment’s own namespace, ${environment.namespace}; came: ${formatReference({ kind: 'model', ...model })}`,
    );
  }
  if (state.defined === null) {
    const reference = formatReference({ kind: 'environment', ...environment });
    return reject(
      'UNKNOWN_REFERENCE',
      `required: an environment that is defined (defineEnvironment does so, on the command line: environment add); came: ${reference}`,
    );
  }
  return undefined;
}

export function refuseRetracted(model: Thing, number: number): Rejection {
  const reference = formatReference({ kind: 'model', ...model, version: { by: 'number', number } });
  return reject('VERSION_RETRACTED', `required: versions that are not retracted; came: ${reference}, which is`);
}

/** The outcomes of all models, or the first refusal among them; where there are several models it says which. */
export function allOfModels<Asked extends { readonly model: Thing }, Outcome>(
  asked: readonly Asked[],
  outcomeOf: (each: Asked) => Outcome | Rejection,
): Outcome[] | Rejection {
  const outcomes: Outcome[] = [];
  for (const each of asked) {
    const outcome = outcomeOf(each);
    if (isRejection(outcome)) return asked.length === 1 ? outcome : sayWhich(outcome, each.model, asked.length);
    outcomes.push(outcome);
  }
  return outcomes;
}

function sayWhich({ rejected, message }: Rejection, { namespace, name }: Thing, count: number): Rejection {
  const reference = formatReference({ kind: 'model', namespace, name });
  return reject(rejected, `${message} (${reference}, one of ${count} models, of which none is changed)`);
}
