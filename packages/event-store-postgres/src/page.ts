import { type StoredEvent, toStoredEvent } from '@pedigree/event-store';

/** A row that holds an event: `pg` hands 64-bit integers out as text. */
export interface EventRow {
  readonly position: string;
  readonly bytes: Buffer;
}

/** The events of a page. */
export function readPage(rows: readonly EventRow[]): StoredEvent[] {
  return rows.map(({ position, bytes }) => toStoredEvent(BigInt(position), bytes));
}
