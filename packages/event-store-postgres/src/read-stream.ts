import { maxPageBytes, maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Session } from '@pedigree/postgres';
import { type EventRow, readPage } from './page.ts';

/** Reads a page of one stream. */
export async function readStream(session: Session, stream: string, from: number, max: number): Promise<StoredEvent[]> {
  const { rows } = await session.query<EventRow>({
    name: 'readStream',
    text: `/* readStream */ select position, bytes from (
             select position, bytes, sum(length(bytes)) over (order by revision) - length(bytes) as before
             from (
               select position, revision, bytes from event
               where stream = (select id from stream where name = $1) and revision >= $2 order by revision limit $3
             ) as page
           ) as sized where before < $4 order by position`,
    values: [stream, from, Math.min(max, maxPageRows), maxPageBytes],
  });
  return readPage(rows);
}
