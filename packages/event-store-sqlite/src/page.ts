import { maxPageBytes, type StoredEvent, toStoredEvent } from '@pedigree/event-store';

/** A row that holds an event. */
export interface EventRow {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** Takes events until the page is full, and closes the statement behind `rows`. */
export function readPage(rows: Iterable<EventRow>): StoredEvent[] {
  const page: StoredEvent[] = [];
  let size = 0;
  for (const { position, bytes } of rows) {
    page.push(toStoredEvent(BigInt(position), bytes));
    size += bytes.length;
    if (size >= maxPageBytes) break;
  }
  return page;
}
