import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { readPage } from './page.ts';

/** Prepares reading a page of the log. */
export function prepareReadAll(database: DatabaseSyncInstance): (after: Position, max: number) => StoredEvent[] {
  const statement = database.prepare(
    '/* readAll */ select position, bytes from event where position > ? order by position limit ?',
  );
  return (after, max) => readPage(statement.iterate(after, Math.min(max, maxPageRows)));
}
