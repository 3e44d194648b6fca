import type { StoredEvent } from '@pedigree/event-store';
import { decode, type Envelope } from '@pedigree/kernel';

/** A row that holds an event. */
export interface EventRow {
  readonly position: number;
  readonly bytes: Uint8Array;
}

export const maxPageRows = 1000;

/** A page ends behind the event that fills it: about 5 ms of reading and parsing, the longest a read holds its thread. */
export const maxPageBytes = 1_000_000;

/** Takes events until the page is full, and closes the statement behind `rows`. */
export function readPage(rows: Iterable<EventRow>): StoredEvent[] {
  const page: StoredEvent[] = [];
  let size = 0;
  for (const { position, bytes } of rows) {
    page.push({ envelope: decodeAt(position, bytes), bytes });
    size += bytes.length;
    if (size >= maxPageBytes) break;
  }
  return page;
}

function decodeAt(position: number, bytes: Uint8Array): Envelope {
  try {
    return decode(bytes, BigInt(position));
  } catch (cause) {
    throw new SyntaxError(`at position ${position}: ${String(cause)}`, { cause });
  }
}
