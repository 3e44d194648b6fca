import { setTimeout as pause } from 'node:timers/promises';
import { again, createTurns, type EventStore, StoreClosed } from '@pedigree/event-store';
import { type Instant, logIdOf } from '@pedigree/kernel';
import { createAppender } from './append.ts';
import type { EsdbClient } from './client.ts';
import { connect, type EsdbConnection, type Place, toPlace } from './connect.ts';
import { isLost } from './esdb-error.ts';
import { toUnusable } from './explain.ts';
import { createLog, findLog } from './log.ts';
import { openReader, openSession } from './open-reader.ts';
import { createRestore } from './restore.ts';
import type { Session } from './session.ts';

/** Milliseconds that a store which closes waits for a server to answer what was sent. */
const longestFarewell = 3000;

/** What of the outside a store needs. */
interface Outside {
  /** The time now. */
  readonly clock: () => Instant;
  /** That many random bytes: a new log's id and its generation are made of them. */
  readonly random: (size: number) => Uint8Array;
}

/** A log on a server, and what of the outside it needs. */
export interface EsdbStoreOptions extends EsdbConnection, Outside {}

/**
 * Opens a log for reading and writing, and makes it where there is none. Any number of processes may open it at one time, and
 * none of them loses or doubles an event. Only where one alone appends does `recordedAt` not fall from one position to the
 * next, on which rest answers about what was known at a time, and moving the log: keeping to one is the caller's to do.
 *
 * @throws LogUnusable as a reader, also for a user who may not write.
 */
export async function openEsdbStore({ clock, random, ...connection }: EsdbStoreOptions): Promise<EventStore> {
  const place = toPlace(connection);
  return openStoreOn(connect(place), place, { clock, random });
}

/** {@link openEsdbStore} on a client, which ends with the store. */
export async function openStoreOn(client: EsdbClient, place: Place, { clock, random }: Outside): Promise<EventStore> {
  try {
    const newLogId = logIdOf(random(10));
    const attempts = { patience: place.limits.patience, until: [], isWorthIt: isLost };
    await again(() => createMissing(client, place, newLogId), attempts);
    const session = await openSession(client, place);
    return openStore(session, { clock, random });
  } catch (error) {
    await client.close();
    throw toUnusable(error, place);
  }
}

/** Looks first: where the log is there, nothing has to be written. */
async function createMissing(client: EsdbClient, place: Place, newLogId: string): Promise<void> {
  if ((await findLog(client, place)) === null) await createLog(client, place, newLogId);
}

function openStore(session: Session, { clock, random }: Outside): EventStore {
  const { place } = session;
  const closing = new AbortController();
  const inTurn = createTurns();
  const newGeneration = () => logIdOf(random(10));
  const given = { session, closing: closing.signal, inTurn };
  const { append, allAnswered } = createAppender({ ...given, newGeneration: newGeneration(), clock });
  const restore = createRestore({ ...given, newGeneration });
  const reader = openReader(session);
  let closed: Promise<void> | undefined;

  function requireOpen(): void {
    if (closing.signal.aborted) throw new StoreClosed(`required: an open log; came: ${place.name}, which was closed`);
  }

  async function finish(): Promise<void> {
    const accepted = inTurn(allAnswered);
    await Promise.race([accepted, pause(longestFarewell, undefined, { ref: false })]);
    await reader.close();
    await accepted;
  }

  return {
    ...reader,
    writesAlone: false,
    async append(...appended) {
      requireOpen();
      return append(...appended);
    },
    async restore(events) {
      requireOpen();
      return restore(events);
    },
    async head() {
      requireOpen();
      // A batch under way is stamped already: whoever asks what was recorded by now has to see it.
      return inTurn(reader.head);
    },
    close() {
      closing.abort();
      closed ??= finish();
      return closed;
    },
  };
}
