import { type StoredEvent, takePage, toStoredEvent } from '@pedigree/event-store';

/** A row that holds an event. */
export interface EventRow {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/**
 * Takes events until the page is full, and closes the statement behind `rows`; also behind rows that cannot be read, or the
 * driver would tell that to whoever asks the statement next.
 */
export function readPage(rows: IterableIterator<EventRow>): StoredEvent[] {
  try {
    return takePage(eventsOf(rows));
  } catch (error) {
    rows.return?.();
    throw error;
  }
}

function* eventsOf(rows: Iterable<EventRow>): Iterable<StoredEvent> {
  for (const { position, bytes } of rows) yield toStoredEvent(BigInt(position), bytes);
}
