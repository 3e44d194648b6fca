import { decode, type Position } from '@pedigree/kernel';
import type { StoredEvent } from './port.ts';
import { maxAppendBytes } from './size.ts';

/** The most rows of a page. */
export const maxPageRows = 1000;

/**
 * A page ends behind the event that fills it: reading and parsing it, some 5 ms, is the longest that a read holds its thread.
 * What was appended at once fits into one.
 */
export const maxPageBytes = maxAppendBytes;

/** Says whether a page, of up to `max` events, holds all that there were: nothing had filled it. */
export function isLastPage(page: readonly StoredEvent[], max: number): boolean {
  return page.length < Math.min(max, maxPageRows) && sizeOf(page) < maxPageBytes;
}

function sizeOf(page: readonly StoredEvent[]): number {
  return page.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** The event that is stored at a position. @throws SyntaxError, which names the position, for bytes that are no event. */
export function toStoredEvent(position: Position, bytes: Uint8Array): StoredEvent {
  try {
    return { envelope: decode(bytes, position), bytes };
  } catch (cause) {
    throw new SyntaxError(`at position ${position}: ${String(cause)}`, { cause });
  }
}

/**
 * The first of those that come, up to the one that fills a page; null is an event that is not there. The rest is not taken,
 * and its iterator is closed.
 */
export function takePage<Found extends StoredEvent | null>(events: Iterable<Found>): Found[] {
  const page: Found[] = [];
  let size = 0;
  for (const event of events) {
    page.push(event);
    size += event?.bytes.length ?? 0;
    if (size >= maxPageBytes) break;
  }
  return page;
}
