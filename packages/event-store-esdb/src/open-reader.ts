import { again, type EventReader, LogMissing, StoreClosed, subscribePatiently } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { EsdbClient } from './client.ts';
import { connect, type EsdbConnection, type Place, toPlace } from './connect.ts';
import { isLost } from './esdb-error.ts';
import { toReadFailed, toUnusable } from './explain.ts';
import { readHead, requireAll } from './head.ts';
import { findLog } from './log.ts';
import { readAll } from './read-all.ts';
import { readAt } from './read-at.ts';
import { readStream } from './read-stream.ts';
import { Seen } from './seen.ts';
import type { Session } from './session.ts';
import { createWake } from './wake.ts';

/**
 * Opens a log for reading, in any process.
 *
 * @throws LogMissing where there is no log yet; LogUnusable where there is none of this version, the server cannot be
 * reached, does not know the user, or does not let it read `$all`.
 */
export async function openEsdbReader(connection: EsdbConnection): Promise<EventReader> {
  const place = toPlace(connection);
  const client = connect(place);
  try {
    return openReader(await openSession(client, place));
  } catch (error) {
    await client.close();
    throw toUnusable(error, place);
  }
}

/** Finds the log and makes sure that it can be read. */
export async function openSession(client: EsdbClient, place: Place): Promise<Session> {
  const attempts = { patience: place.limits.patience, until: [], isWorthIt: isLost };
  const log = await again(() => findLog(client, place), attempts);
  if (!log) throw new LogMissing(`required: a log, which a writer makes; came: none, ${place.name}`);
  const session = { client, place, log, seen: new Seen() };
  await again(() => requireAll(session), attempts);
  return session;
}

/** Reads the log of a session, which ends with the reader. */
export function openReader(session: Session): EventReader {
  const { client, place, log } = session;
  const closing = new AbortController();
  const until = [closing.signal];
  let closed: Promise<void> | undefined;

  function requireOpen(options?: ErrorOptions): void {
    if (!closing.signal.aborted) return;
    throw new StoreClosed(`required: an open log; came: ${place.name}, which was closed`, options);
  }

  function patiently<Arguments extends readonly unknown[], Result>(
    read: (session: Session, ...given: Arguments) => Promise<Result>,
  ) {
    return async (...given: Arguments): Promise<Result> => {
      requireOpen();
      const { patience } = place.limits;
      try {
        return await again(() => read(session, ...given), { patience, until, isWorthIt: isLost });
      } catch (cause) {
        requireOpen({ cause });
        throw toReadFailed(cause, place);
      }
    };
  }

  const readPage = async (after: Position, max: number) => {
    requireOpen();
    return readAll(session, after, max);
  };
  const wake = createWake(client, place, closing.signal);
  return {
    logId: log.logId,
    head: patiently(readHead),
    readAll: patiently(readAll),
    readAt: patiently(readAt),
    readStream: patiently(readStream),
    subscribe: subscribePatiently({
      ...{ readPage, wake, closing: closing.signal, isWorthIt: isLost },
      toFailed: (error) => toReadFailed(error, place),
    }),
    close() {
      closing.abort();
      closed ??= client.close();
      return closed;
    },
  };
}
