import { maxPageBytes, maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { Session } from '@pedigree/postgres';
import { type EventRow, readPage } from './page.ts';

/**
 * Reads a page of the log. Whoever appends holds the log's row until the end, so positions become visible in their order:
 * behind one that a statement sees, nothing is still to come.
 */
export async function readAll(session: Session, after: Position, max: number): Promise<StoredEvent[]> {
  const { rows } = await session.query<EventRow>({
    name: 'readAll',
    text: `/* readAll */ select position, bytes from (
             select position, bytes, sum(length(bytes)) over (order by position) - length(bytes) as before
             from (select position, bytes from event where position > $1 order by position limit $2) as page
           ) as sized where before < $3 order by position`,
    values: [after, Math.min(max, maxPageRows), maxPageBytes],
  });
  return readPage(rows);
}
