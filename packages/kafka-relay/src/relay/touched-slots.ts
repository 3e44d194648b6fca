import type { StoredEvent } from '@pedigree/event-store';
import type { Envelope } from '@pedigree/kernel';
import { nameOfStream, type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import type { RelaySlot } from '../relay.ts';

/** A slot, and the last event that stated or withdrew a change of it. */
export interface TouchedSlot {
  readonly slot: RelaySlot;
  readonly event: Envelope;
}

/**
 * The slots that events touch, by key, each with the last that does: what serves in it is a function of the log up to
 * there, however the events are cut into rounds.
 *
 * @throws UnknownEvent for an event of an environment that a newer Pedigree wrote.
 */
export function touchedSlots(
  events: readonly StoredEvent[],
  touched: Map<string, TouchedSlot> = new Map(),
): Map<string, TouchedSlot> {
  for (const { envelope } of events) {
    if (!envelope.stream.startsWith('environment-')) continue;
    for (const model of modelsOf(readEvent(envelope))) {
      const slot = { namespace: envelope.namespace, environment: nameOfStream(envelope.stream), model };
      touched.set(slotKey(slot), { slot, event: envelope });
    }
  }
  return touched;
}

function modelsOf(event: PedigreeEvent): readonly string[] {
  return isServingEvent(event) ? [...event.data.changes, ...event.data.withdraws].map(({ model }) => model) : [];
}

type ServingEvent = Extract<
  PedigreeEvent,
  { readonly data: { readonly changes: unknown; readonly withdraws: unknown } }
>;

/** What a serving event is, is known by its payload: a type that comes later is one too. */
function isServingEvent(event: PedigreeEvent): event is ServingEvent {
  return 'changes' in event.data && 'withdraws' in event.data;
}

/** `namespace/environment/model`. An environment's `/` is written `%2F`, which no name holds: no two slots have one key. */
export function slotKey({ namespace, environment, model }: RelaySlot): string {
  return `${namespace}/${environment.replaceAll('/', '%2F')}/${model}`;
}
