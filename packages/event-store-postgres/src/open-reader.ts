import { type EventReader, StoreClosed } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { again, connect, listen, type PostgresConnection, type Session } from '@pedigree/postgres';
import { channelOf } from './channel.ts';
import { readHead } from './head.ts';
import { placeOfLog } from './place-of-log.ts';
import { readAll } from './read-all.ts';
import { readStream } from './read-stream.ts';
import { readLogId } from './schema.ts';
import { createSubscribe } from './subscribe.ts';

/**
 * Opens a log for reading, in any process, also on a standby, which has no NOTIFY and is asked every second.
 *
 * @throws LogUnusable where there is no log yet, or what is there is none.
 */
export async function openPostgresReader(connection: PostgresConnection): Promise<EventReader> {
  const place = placeOfLog(connection);
  const { patience, readers } = place.limits;
  const connections = connect(place, readers);
  const closing = new AbortController();
  const until = [closing.signal];

  function whenOpen<Arguments extends readonly unknown[], Result>(
    read: (session: Session, ...given: Arguments) => Promise<Result>,
  ) {
    return async (...given: Arguments): Promise<Result> => {
      if (closing.signal.aborted) throw new StoreClosed(`required: an open log; came: ${place.name}, which was closed`);
      return connections.use((session) => read(session, ...given));
    };
  }
  const patiently =
    <Arguments extends readonly unknown[], Result>(read: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments): Promise<Result> =>
      again(() => read(...given), { patience, until });

  try {
    const logId = await patiently(whenOpen((session) => readLogId(session, place)))();
    const readPage = whenOpen((session, after: Position, max: number) => readAll(session, after, max));
    return {
      logId,
      head: patiently(whenOpen(readHead)),
      readAll: patiently(readPage),
      readStream: patiently(whenOpen(readStream)),
      subscribe: createSubscribe({ readPage, wake: listen(place, channelOf(logId), closing.signal), closing: closing.signal }),
      async close() {
        if (closing.signal.aborted) return;
        closing.abort();
        await connections.close();
      },
    };
  } catch (error) {
    await connections.close();
    throw error;
  }
}
