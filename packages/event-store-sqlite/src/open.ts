import { createTurns, type EventStore, type Head, StoreClosed } from '@pedigree/event-store';
import { type Instant, logIdOf } from '@pedigree/kernel';
import { createAppend } from './append.ts';
import { makeFolder } from './connect.ts';
import { openSqliteReader } from './open-reader.ts';
import { createRestore } from './restore.ts';
import { startWriterThread } from './writer-thread.ts';

/** A log in a folder, and what of the outside it needs. */
export interface SqliteStoreOptions {
  /** Made where there is none; holds `log.db` and `writer.lock`. */
  readonly folder: string;
  /** The time now. */
  readonly clock: () => Instant;
  /** That many random bytes: a new log's id is made of them. */
  readonly random: (size: number) => Uint8Array;
}

/** The log's writing store. There is one a folder at a time, in whatever process. */
export interface SqliteStore extends EventStore {
  /**
   * Calls the listener with the new head after each commit, on the thread that opened the store, until the answer is
   * called. This is what wakes readers of other threads: see `openSqliteReader`'s `wake`.
   */
  onCommit(listener: (head: Head) => void): () => void;
  /**
   * Rejects where the writer ends by itself: nothing can be written any more, and what was under way is told
   * `StoreClosed`. Whether that was written shows when the log is opened again.
   */
  readonly failed: Promise<never>;
}

/**
 * Opens a log for reading and writing, and makes it where there is none.
 *
 * @throws WriterAlreadyRunning; LogUnusable for a folder that cannot be written, or a file that is no log of this version.
 */
export async function openSqliteStore({ folder, clock, random }: SqliteStoreOptions): Promise<SqliteStore> {
  makeFolder(folder);
  const { thread, ready } = await startWriterThread({ folder, newLogId: logIdOf(random(10)) });
  const listeners = new Set<(head: Head) => void>();
  const closing = new AbortController();
  let head: Head = { ...ready.head };
  let closed: Promise<void> | undefined;

  const inTurn = createTurns();
  const onCommit = (now: Head): void => {
    if (now.position === head.position) return;
    head = { ...now };
    for (const listener of listeners) listener(head);
  };
  const subscribeToCommits: SqliteStore['onCommit'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const requireOpen = (): void => {
    if (closing.signal.aborted) throw new StoreClosed(`required: an open log; came: ${folder}, which was closed`);
  };

  const failed = thread.ended.then((): Promise<never> => {
    if (closing.signal.aborted) return new Promise(() => {});
    return thread.ask({ kind: 'close' }).then(() => new Promise(() => {}));
  });
  failed.catch(() => {});

  const reader = await openSqliteReader({ folder, wake: (ring) => subscribeToCommits(ring) });
  const append = createAppend({ thread, clock, onCommit, inTurn });
  const restore = createRestore({ thread, onCommit, closing: closing.signal, inTurn });

  async function close(): Promise<void> {
    closing.abort();
    await inTurn(() => thread.ask({ kind: 'close' })).catch(() => {});
    await thread.ended;
    await reader.close();
  }

  return {
    ...reader,
    writesAlone: true,
    async append(...given) {
      requireOpen();
      return append(...given);
    },
    async restore(events) {
      requireOpen();
      return restore(events);
    },
    async head() {
      requireOpen();
      // A batch under way is stamped already: whoever asks what was recorded by now has to see it.
      return inTurn(async () => head);
    },
    onCommit: subscribeToCommits,
    failed,
    close: () => (closed ??= close()),
  };
}
