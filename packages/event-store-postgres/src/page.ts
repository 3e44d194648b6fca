import type { StoredEvent } from '@pedigree/event-store';
import { decode, type Envelope } from '@pedigree/kernel';

/** A row that holds an event: `pg` hands 64-bit integers out as text. */
export interface EventRow {
  readonly position: string;
  readonly bytes: Buffer;
}

export const maxPageRows = 1000;

/** A page ends behind the event that fills it: parsing it is the longest that a read holds its thread. */
export const maxPageBytes = 1_000_000;

/** The events of a page. */
export function readPage(rows: readonly EventRow[]): StoredEvent[] {
  return rows.map(({ position, bytes }) => ({ envelope: decodeAt(BigInt(position), bytes), bytes }));
}

function decodeAt(position: bigint, bytes: Buffer): Envelope {
  try {
    return decode(bytes, position);
  } catch (cause) {
    throw new SyntaxError(`at position ${position}: ${String(cause)}`, { cause });
  }
}
