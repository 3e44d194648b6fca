import { again, type EventReader, type Head, StoreClosed, subscribePatiently, wakeBy } from '@pedigree/event-store';
import type { Instant, Position } from '@pedigree/kernel';
import {
  connect,
  isDelayed,
  isLost,
  isPostgresError,
  listening,
  type PostgresConnection,
  type Session,
} from '@pedigree/postgres';
import { channelOf } from './channel.ts';
import { toReadFailed, toUnusable } from './explain.ts';
import { readHead, settleHead } from './head.ts';
import { placeOfLog } from './place-of-log.ts';
import { readAll } from './read-all.ts';
import { readAt } from './read-at.ts';
import { readStream } from './read-stream.ts';
import { readLogId } from './schema.ts';

/**
 * Opens a log for reading, in any process, also on a standby, which has no NOTIFY and is asked every second. It settles a
 * time where it may write the log's row, and else cannot.
 *
 * @throws LogMissing where there is no log yet; LogUnusable where what is there is none.
 */
export async function openPostgresReader(connection: PostgresConnection): Promise<EventReader> {
  const place = placeOfLog(connection);
  const { patience, readers } = place.limits;
  const closing = new AbortController();
  const connections = connect(place, readers, closing.signal);
  const until = [closing.signal];

  function requireOpen(options?: ErrorOptions): void {
    if (!closing.signal.aborted) return;
    throw new StoreClosed(`required: an open log; came: ${place.name}, which was closed`, options);
  }

  function whenOpen<Arguments extends readonly unknown[], Result>(
    read: (session: Session, ...given: Arguments) => Promise<Result>,
  ) {
    return async (...given: Arguments): Promise<Result> => {
      requireOpen();
      return connections.use((session) => read(session, ...given));
    };
  }
  const patiently =
    <Arguments extends readonly unknown[], Result>(read: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      try {
        return await again(() => read(...given), { patience, until, isWorthIt: isLost });
      } catch (cause) {
        requireOpen({ cause });
        throw toReadFailed(cause, place);
      }
    };

  try {
    const logId = await again(() => connections.use((session) => readLogId(session, place)), {
      patience,
      until,
      isWorthIt: isLost,
    });
    const readPage = whenOpen((session, after: Position, max: number) => readAll(session, after, max));
    const wake = wakeBy(listening(place, channelOf(logId), closing.signal));
    return {
      logId,
      head: patiently(whenOpen(readOrSettle)),
      readAll: patiently(readPage),
      readAt: patiently(whenOpen(readAt)),
      readStream: patiently(whenOpen(readStream)),
      subscribe: subscribePatiently({
        ...{ readPage, wake, closing: closing.signal },
        // It outlives others' locks, too.
        isWorthIt: (error) => isLost(error) || isDelayed(error),
        toFailed: (error) => toReadFailed(error, place),
      }),
      async close() {
        if (closing.signal.aborted) return;
        closing.abort();
        await connections.close();
      },
    };
  } catch (error) {
    closing.abort();
    await connections.close();
    throw toUnusable(error, place);
  }
}

/** Where nothing may be written, on a standby for one, the end is told as it is: more may be recorded up to that time yet. */
async function readOrSettle(session: Session, settling?: Instant): Promise<Head> {
  if (settling === undefined) return readHead(session);
  try {
    return await settleHead(session, { time: settling, now: settling });
  } catch (error) {
    if (isPostgresError(error, 'readOnly') || isPostgresError(error, 'noPrivilege')) return readHead(session);
    throw error;
  }
}
