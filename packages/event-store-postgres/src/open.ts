import { again, createTurns, type EventStore, type Head, StoreClosed } from '@pedigree/event-store';
import { type Instant, logIdOf } from '@pedigree/kernel';
import { connect, isLost, type PostgresConnection } from '@pedigree/postgres';
import { createAppend } from './append.ts';
import { toReadFailed, toUnusable } from './explain.ts';
import { settleHead } from './head.ts';
import { openPostgresReader } from './open-reader.ts';
import { placeOfLog } from './place-of-log.ts';
import { createRestore } from './restore.ts';
import { migrate } from './schema.ts';
import { createBatchWriter } from './write-batch.ts';

/** A log in a database, and what of the outside it needs. */
export interface PostgresStoreOptions extends PostgresConnection {
  /** The time now. */
  readonly clock: () => Instant;
  /** That many random bytes: a new log's id is made of them. */
  readonly random: (size: number) => Uint8Array;
}

/**
 * Opens a log for reading and writing, and makes it where there is none. Any number of processes may at one time.
 *
 * @throws LogUnusable for a server that cannot be reached, lets nobody in, or takes no writes, and for a schema that holds
 * no log of this version.
 */
export async function openPostgresStore({ clock, random, ...connection }: PostgresStoreOptions): Promise<EventStore> {
  const place = placeOfLog(connection);
  const closing = new AbortController();
  const connections = connect(place, 1, closing.signal);
  let closed: Promise<void> | undefined;

  const inTurn = createTurns();
  const requireOpen = (options?: ErrorOptions): void => {
    if (!closing.signal.aborted) return;
    throw new StoreClosed(`required: an open log; came: ${place.name}, which was closed`, options);
  };

  try {
    const { patience } = place.limits;
    const newLogId = logIdOf(random(10));
    const create = () => connections.use((session) => migrate(session, place, newLogId));
    const logId = await again(create, { patience, until: [], isWorthIt: isLost });
    const reader = await openPostgresReader(connection);
    const { writeBatch, note } = createBatchWriter(connections, logId);
    const settle = async (time: Instant): Promise<Head> => {
      try {
        const settling = () => connections.use((session) => settleHead(session, { time, now: clock() }));
        const head = await again(settling, { patience, until: [closing.signal], isWorthIt: isLost });
        note(head);
        return head;
      } catch (cause) {
        requireOpen({ cause });
        throw toReadFailed(cause, place);
      }
    };
    const append = createAppend({ place, writeBatch, clock, closing: closing.signal, inTurn });
    const restore = createRestore({ place, connections, logId, closing: closing.signal, inTurn });

    return {
      ...reader,
      writesAlone: false,
      async append(...given) {
        requireOpen();
        return append(...given);
      },
      async restore(events) {
        requireOpen();
        return restore(events);
      },
      async head(settling) {
        requireOpen();
        // A batch under way is stamped already: whoever asks what was recorded by now has to see it.
        return inTurn(() => (settling === undefined ? reader.head() : settle(settling)));
      },
      close: () => {
        closing.abort();
        // What reads for a turn may wait for a server that is silent: the reader's connections end it.
        closed ??= Promise.all([inTurn(() => connections.close()), reader.close()]).then(() => {});
        return closed;
      },
    };
  } catch (error) {
    closing.abort();
    await connections.close();
    throw toUnusable(error, place);
  }
}
