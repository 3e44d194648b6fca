import { maxPageRows, type StoredEvent, takePage, toStoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { EventRow } from './page.ts';

/** Prepares reading the events at positions. */
export function prepareReadAt(
  database: DatabaseSyncInstance,
): (positions: readonly Position[]) => (StoredEvent | null)[] {
  const statement = database.prepare('/* readAt */ select bytes from event where position = ?');

  function* eventsAt(positions: readonly Position[]): Iterable<StoredEvent | null> {
    for (const position of positions) {
      const row: Pick<EventRow, 'bytes'> | undefined = statement.get(position);
      yield row ? toStoredEvent(position, row.bytes) : null;
    }
  }

  return (positions) => takePage(eventsAt(positions.slice(0, maxPageRows)));
}
