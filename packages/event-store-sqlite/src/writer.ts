import { parentPort, workerData } from 'node:worker_threads';
import { AppendFailed, type Head, LogNotEmpty, NotRestorable } from '@pedigree/event-store';
import { messageOf } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Connection, connectWriter, explain, logFile } from './connect.ts';
import { LogUnusable, WriterAlreadyRunning } from './errors.ts';
import { prepareHead } from './head.ts';
import type { Refusal, WriterAnswer, WriterRequest, WriterStart } from './messages.ts';
import { isWithoutRoom } from './sqlite-error.ts';
import { prepareWriteBatch } from './write-batch.ts';
import { beginWriteRestore, type WriteRestore } from './write-restore.ts';
import { holdWriterLock } from './writer-lock.ts';

/**
 * What a restore keeps of the file, in KiB. Ids come in no order, so each event reads a page of their index, and changes it;
 * what is not kept is written and found again in the write-ahead log, which is searched the longer the more is in it.
 */
const restoreCacheKilobytes = 512_000;

/**
 * The writer thread: the only one that writes the log. It answers one request after another, each after its COMMIT.
 * What fails before a COMMIT, or in one for want of room on the disk, is rolled back and refused, and may be sent again when
 * there is room. Where COMMIT itself fails otherwise, nobody knows what a power cut would leave on the disk: the thread ends
 * with the error, and the store with it.
 */
function write(start: WriterStart): void {
  const lock = holdWriterLock(start.folder);
  const { database, logId, ...opened } = openOrRelease(start, lock);
  const batches = prepareWriteBatch(database);
  let { head } = opened;
  let restore: WriteRestore | undefined;

  function rollback(): void {
    // Also where the rollback fails: what was not written is not to be known.
    batches.forget();
    if (database.isTransaction) database.exec('rollback');
  }

  function attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      rollback();
      throw error;
    }
  }

  function commit(now: Head): Head {
    try {
      database.exec('commit');
    } catch (cause) {
      if (isWithoutRoom(cause)) {
        rollback();
        throw new AppendFailed(
          `required: a disk that takes what is written; came: ${logFile(start.folder)} (${cause.message})`,
          {
            cause,
          },
        );
      }
      throw new CommitFailed('COMMIT failed; whether the events are on the disk is not known', { cause });
    }
    head = now;
    return head;
  }

  function answer(request: WriterRequest): WriterAnswer {
    switch (request.kind) {
      case 'append': {
        const written = attempt(() => {
          database.exec('begin immediate');
          return batches.write(request.batch, head);
        });
        return { kind: 'committed', outcomes: written.outcomes, head: commit(written.head) };
      }
      case 'beginRestore':
        restore = attempt(() => {
          database.exec(`pragma cache_size = -${restoreCacheKilobytes}`);
          database.exec('begin immediate');
          return beginWriteRestore(database, head);
        });
        return { kind: 'done' };
      case 'restore':
        attempt(() => restore?.write(request.chunk));
        return { kind: 'done' };
      case 'commitRestore': {
        const now = commit(restore?.head() ?? head);
        releaseCache(database);
        return { kind: 'restored', restored: Number(now.position), head: now };
      }
      case 'abandonRestore':
        rollback();
        releaseCache(database);
        return { kind: 'done' };
      case 'close':
        emptyWriteAheadLog(database);
        database.close();
        lock.close();
        return { kind: 'done' };
    }
  }

  post({ kind: 'ready', logId, head });
  parentPort?.on('message', (request: WriterRequest) => {
    post(refusing(() => answer(request)));
    if (request.kind === 'close') parentPort?.close();
  });
}

/** The log and its head, or the lock is free again. */
function openOrRelease({ folder, newLogId }: WriterStart, lock: DatabaseSyncInstance): Connection & { head: Head } {
  let connection: Connection | undefined;
  try {
    const opened = connectWriter(folder, newLogId);
    connection = opened;
    return { ...opened, head: explain(logFile(folder), () => prepareHead(opened.database)()) };
  } catch (error) {
    connection?.database.close();
    lock.close();
    throw error;
  }
}

/** Goes back to what SQLite keeps by itself. */
function releaseCache(database: DatabaseSyncInstance): void {
  database.exec('pragma cache_size = -2000; pragma shrink_memory');
}

/**
 * Whoever opens the log next reads all of the write-ahead log first, which after a restore is as long as the log. The
 * reading connections close behind this one and cannot take it away. Not waited for where another process is reading.
 */
function emptyWriteAheadLog(database: DatabaseSyncInstance): void {
  database.exec('pragma busy_timeout = 0');
  database.prepare('pragma wal_checkpoint(truncate)').get();
}

class CommitFailed extends Error {
  override readonly name = 'CommitFailed';
}

function post(answer: WriterAnswer): void {
  parentPort?.postMessage(answer);
}

function refusing(work: () => WriterAnswer): WriterAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof CommitFailed) throw error;
    return { kind: 'refused', refusal: refusalOf(error) };
  }
}

function refusalOf(error: unknown): Refusal {
  const message = messageOf(error);
  const cause = error instanceof Error ? error.cause : undefined;
  if (error instanceof WriterAlreadyRunning) return { error: error.name, message, cause };
  if (error instanceof LogUnusable) return { error: error.name, message, cause };
  if (error instanceof LogNotEmpty) return { error: error.name, message, cause };
  if (error instanceof NotRestorable) return { error: error.name, message, cause };
  return { error: 'AppendFailed', message, cause: error };
}

try {
  write(workerData);
} catch (error) {
  post({ kind: 'refused', refusal: refusalOf(error) });
}
