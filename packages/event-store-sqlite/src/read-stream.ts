import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { readPage } from './page.ts';

/** Prepares reading a page of one stream. */
export function prepareReadStream(
  database: DatabaseSyncInstance,
): (stream: string, from: number, max: number) => StoredEvent[] {
  const statement = database.prepare(
    `/* readStream */ select position, bytes from event
     where stream = (select id from stream where name = ?) and revision >= ? order by revision limit ?`,
  );
  return (stream, from, max) => readPage(statement.iterate(stream, from, Math.min(max, maxPageRows)));
}
