import { type Instant, UnknownEvent } from '@pedigree/kernel';
import { type Category, categoryOf, type EventsOf, type PedigreeEvent } from '@pedigree/schema/events';
import type { OperationOn, RowOperation } from './operation.ts';
import type { Row } from './table.ts';

/** What an event does to rows. `logTime` is L(position): the greatest `recordedAt` up to the event. Pure. */
export type Project<E, Rows extends Record<string, Row>> = (event: E, logTime: Instant) => readonly OperationOn<Rows>[];

type ProjectionOfCategory<C extends Category, Rows extends Record<string, Row>> = {
  readonly [Type in keyof EventsOf<C>]: 'ignore' | Project<EventsOf<C>[Type], Rows>;
};

/**
 * A total map, nested by category: a function or the word `'ignore'` for each event type, or `'ignore'` for a whole
 * category. A forgotten type does not compile, and there is no default.
 */
export type Projection<Rows extends Record<string, Row>> = {
  readonly [C in Category]: 'ignore' | ProjectionOfCategory<C, Rows>;
};

/** Turns an event into row operations by its type's entry. */
export function project<Rows extends Record<string, Row>>(
  projection: Projection<Rows>,
  event: PedigreeEvent,
  logTime: Instant,
): readonly RowOperation[] {
  const ofCategory = projection[categoryOf(event.type)];
  if (ofCategory === 'ignore') return [];
  const entry = entryOf(ofCategory, event);
  if (!entry) throw new UnknownEvent(event);
  return entry === 'ignore' ? [] : entry(event, logTime);
}

/** The map ties each entry to its own type; TypeScript cannot follow that tie through a lookup, hence the one assertion. */
function entryOf(
  ofCategory: object,
  event: PedigreeEvent,
): 'ignore' | ((event: PedigreeEvent, logTime: Instant) => readonly RowOperation[]) | undefined {
  return Object.hasOwn(ofCategory, event.type)
    ? (ofCategory as Record<string, ReturnType<typeof entryOf>>)[event.type]
    : undefined;
}
