import { apply, type Envelope, type On, type Unrecorded } from '@pedigree/kernel';
import { type Category, definitions, type EventsOf, readEvent } from '@pedigree/schema/events';

/** A stream as far as it is folded. Never changed: a further event gives a new one. */
export interface Folded<State> {
  /** Of the last event; -1 before the first. */
  readonly revision: number;
  readonly state: State;
}

/** How streams of one category are folded. */
export interface Folding<C extends Category, State> {
  readonly category: C;
  readonly initial: State;
  readonly evolve: On<EventsOf<C>, State>;
}

export function beginFolding<State>(initial: State): Folded<State> {
  return { revision: -1, state: initial };
}

/** Folds one event as it was read from the store. */
export function foldStored<C extends Category, State>(
  folding: Folding<C, State>,
  folded: Folded<State>,
  envelope: Envelope,
): Folded<State> {
  const event: Envelope = readEvent(envelope);
  if (!isOfCategory(folding.category, event)) {
    throw new Error(`required: an event of a ${folding.category} in ${event.stream}; came: ${event.type}`);
  }
  return { revision: event.revision, state: apply(folding.evolve, event, folded.state) };
}

/** Folds an event that is not recorded yet. No `evolve` reads a position or recordedAt: such an event has none. */
export function foldUnrecorded<C extends Category, State>(
  folding: Folding<C, State>,
  folded: Folded<State>,
  event: Unrecorded,
): Folded<State> {
  return foldStored(folding, folded, { ...event, position: -1n, recordedAt: event.occurredAt });
}

function isOfCategory<C extends Category>(
  category: C,
  event: Envelope,
): event is EventsOf<C>[keyof EventsOf<C>] & Envelope {
  return definitions.get(event.type)?.category === category;
}
