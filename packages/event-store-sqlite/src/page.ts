import { type StoredEvent, takePage, toStoredEvent } from '@pedigree/event-store';

/** A row that holds an event. */
export interface EventRow {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** Takes events until the page is full, and closes the statement behind `rows`. */
export function readPage(rows: Iterable<EventRow>): StoredEvent[] {
  return takePage(eventsOf(rows));
}

function* eventsOf(rows: Iterable<EventRow>): Iterable<StoredEvent> {
  for (const { position, bytes } of rows) yield toStoredEvent(BigInt(position), bytes);
}
