import { formatReference, type Instant, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Allocation, ServingChange, Withdrawal } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { ModelState } from '../model/state.ts';
import { notRegistered } from '../refusals.ts';
import { lastOf, nameOf, standingAt } from './slot.ts';
import type { EnvironmentState, Slot } from './state.ts';

/** When a change of a slot holds from: an act's never lies before what stands already (semantics.md §4 rule 7). */
export function momentOf(slot: Slot, when: When): Instant {
  if (when.kind === 'testimony') return when.occurredAt;
  const last = lastOf(slot)?.from;
  return last !== undefined && last > when.clock ? last : when.clock;
}

/** What an event says that changes one slot at one moment. */
export function stateChange(
  slot: Slot,
  model: Thing,
  from: Instant,
  allocation: Allocation,
): { readonly changes: ServingChange[]; readonly withdraws: Withdrawal[] } {
  const before = standingAt(slot, from);
  return {
    changes: [{ model: model.name, from, allocation, replaced: before ? nameOf(before) : null }],
    withdraws: [],
  };
}

/** Refuses a slot whose environment nobody defined, whose model nobody registered, or that spans two namespaces. */
export function refuseSlot(
  environment: Thing,
  model: Thing,
  state: EnvironmentState,
  known: ModelState,
): Rejection | undefined {
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
  return known.registeredAt === null ? notRegistered('model', model) : undefined;
}

export function refuseRetracted(model: Thing, number: number): Rejection {
  const reference = formatReference({ kind: 'model', ...model, version: { by: 'number', number } });
  return reject('VERSION_RETRACTED', `required: versions that are not retracted; came: ${reference}, which is`);
}
