import type { Head } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { Session } from '@pedigree/postgres';
import { channelOf } from './channel.ts';

/** A row of `event`, whose position follows from its place. */
export interface NewEvent {
  readonly stream: bigint;
  readonly revision: number;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A row of `stream`. */
export interface NewStream {
  readonly id: bigint;
  readonly name: string;
}

/** Events that stand behind a head, in order, and the streams that begin among them. */
export interface NewEvents {
  readonly logId: string;
  readonly before: Head;
  readonly recordedAt: Instant;
  readonly streams: readonly NewStream[];
  readonly events: readonly NewEvent[];
}

const text = `/* insertEvents */
  with moved as (
    update log set head = head + $3, recorded_at = $2 where head = $1 and recorded_at is not distinct from $13 returning 1
  ), begun as (
    insert into stream (id, name) select begins.id, begins.name
    from moved, unnest($4::bigint[], $5::text[]) as begins(id, name)
  ), written as (
    insert into event (position, stream, revision, id, bytes)
    select $1::bigint + place, stream, revision, id, substring($10::bytea from start for size)
    from moved, unnest($6::bigint[], $7::bigint[], $8::uuid[], $9::int[], $11::int[])
      with ordinality as event(stream, revision, id, start, size, place)
  )
  select pg_notify($12, '') from moved`;

/**
 * Writes events where the log still ends at `before`, in one statement, and says whether it did. That comparison is also
 * what makes a statement harmless that a broken connection left on its way: once the log has moved on it writes nothing.
 * The time is compared as well: since a later one was settled, the events would be recorded in a past that is closed.
 */
export async function insertEvents(session: Session, rows: NewEvents): Promise<boolean> {
  const { logId, before, recordedAt, streams, events } = rows;
  let end = 1;
  const starts = events.map(({ bytes }) => {
    const start = end;
    end += bytes.length;
    return start;
  });
  const { rowCount } = await session.query({
    name: 'insertEvents',
    text,
    values: [
      before.position,
      recordedAt,
      events.length,
      streams.map(({ id }) => String(id)),
      streams.map(({ name }) => name),
      events.map(({ stream }) => String(stream)),
      events.map(({ revision }) => revision),
      events.map(({ id }) => id),
      starts,
      Buffer.concat(events.map(({ bytes }) => bytes)),
      events.map(({ bytes }) => bytes.length),
      channelOf(logId),
      before.recordedAt,
    ],
  });
  return rowCount === 1;
}
