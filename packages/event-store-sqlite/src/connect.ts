import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LogMissing } from '@pedigree/event-store';
import { messageOf } from '@pedigree/kernel';
import { FileUnreadable, isSqliteError, type OpenedForReading, openForReading } from '@pedigree/sqlite';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogUnusable } from './errors.ts';
import { migrate, readLogId, requireLog } from './schema.ts';
import { isWithoutRoom } from './sqlite-error.ts';

/** A connection to a log and the log's id. */
export interface Connection {
  readonly database: DatabaseSyncInstance;
  readonly logId: string;
}

/** Milliseconds to wait for another program that holds the file, a backup for one, before giving up. */
const patience = 10_000;

/**
 * Pages in the write-ahead log before a checkpoint (16 MB). Measured at 500,000 events with 64 an append: 1,000 pages
 * (SQLite's default) 11,000 events/s, 4,000 16,000; 16,000 22,000, but with checkpoints four times as long.
 */
const checkpointPages = 4000;

/**
 * Bytes that the write-ahead log keeps when it begins again: twice what it has between checkpoints. Whoever holds a
 * snapshot, a backup for one, makes it grow for as long; without a limit it would never give that back.
 */
const writeAheadBytes = 2 * checkpointPages * 4096;

/**
 * Opens the log's one writing connection; makes folder and log where there is none. A commit is on disk when it returns.
 *
 * @throws LogUnusable
 */
export function connectWriter(folder: string, newLogId: string): Connection {
  const file = logFile(folder);
  requireFinished(folder);
  return explain(file, () => {
    const database = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: false });
    return closeOnError(database, () => {
      requireLog(database, file);
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = ${checkpointPages};
         pragma journal_size_limit = ${writeAheadBytes}`,
      );
      return { database, logId: migrate(database, file, newLogId) };
    });
  });
}

/**
 * Opens a reading connection, also in a folder that cannot be written. It never holds a writer up.
 *
 * @throws LogMissing; LogUnusable; FileUnreadable
 */
export function connectReader(folder: string): Connection & OpenedForReading {
  const file = logFile(folder);
  return explain(file, () => {
    const opened = openThere(folder);
    return closeOnError(opened.database, () => ({ ...opened, logId: readLogId(opened.database, file) }));
  });
}

function openThere(folder: string): OpenedForReading {
  const file = logFile(folder);
  try {
    return openForReading(file);
  } catch (cause) {
    if (existsSync(file)) throw cause;
    requireFinished(folder);
    throw new LogMissing(`required: the folder of a log; came: ${file}, which is not there`, { cause });
  }
}

/**
 * In the folder of a log, what a backup has not finished: the folder in which it makes the copy, and in that one, the copy
 * until it is a log of its own.
 */
export function unfinishedIn(folder: string): string {
  return join(folder, 'unfinished');
}

/**
 * Says nothing of a folder that has a log, or never had anything to do with a backup.
 *
 * @throws LogUnusable for what a backup that was killed left: who takes it for a folder without a log begins an empty one.
 */
function requireFinished(folder: string): void {
  if (existsSync(logFile(folder)) || !existsSync(unfinishedIn(folder))) return;
  throw new LogUnusable(
    `required: the folder of a log, or one that is not there yet; came: ${folder}, where a backup did not end; remove it and back up again`,
  );
}

/**
 * Makes the folder of a log where there is none.
 *
 * @returns what it made, the outermost first.
 * @throws LogUnusable for one that cannot be made or written.
 */
export function makeFolder(folder: string): readonly string[] {
  try {
    const made = makeMissing(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return made;
  } catch (cause) {
    throw new LogUnusable(`required: a folder that can be written; came: ${folder} (${messageOf(cause)})`, { cause });
  }
}

/** Not Node's own recursion: it never ends where a parent exists and yet refuses with ENOENT, as below /proc. */
function makeMissing(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process may make it at the same time.
      if (!existsSync(path)) throw error;
    }
  }
  return missing;
}

/** The file of the log in a folder. */
export function logFile(folder: string): string {
  return join(folder, 'log.db');
}

function closeOnError<Result>(database: DatabaseSyncInstance, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Runs what opens or first reads a log.
 *
 * @throws LogMissing; FileUnreadable; LogUnusable that names the file, for whatever else it fails with.
 */
export function explain<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const isExplained = cause instanceof LogUnusable || cause instanceof LogMissing || cause instanceof FileUnreadable;
    throw isExplained ? cause : unusable(file, cause);
  }
}

/** Says what a file failed with. */
export function unusable(file: string, cause: unknown): LogUnusable {
  return new LogUnusable(`required: ${requiredOf(cause)}; came: ${file}, ${cameOf(cause)}`, { cause });
}

function requiredOf(cause: unknown): string {
  if (isSqliteError(cause, 'notADatabase')) return 'a Pedigree log';
  if (isWithoutRoom(cause) || isSqliteError(cause, 'input')) return 'a disk with room for the log';
  if (isSqliteError(cause, 'readOnly')) return 'a log that can be written';
  return isSqliteError(cause, 'cannotOpen') ? 'a log that can be opened' : 'a log that can be read';
}

function cameOf(cause: unknown): string {
  if (isSqliteError(cause, 'notADatabase')) return 'which is no SQLite database';
  if (isSqliteError(cause, 'corrupt')) return `which is damaged (${cause.message})`;
  return `which failed with: ${messageOf(cause)}`;
}
