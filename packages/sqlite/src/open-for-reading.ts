import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { isSqliteError } from './sqlite-error.ts';

/** A file that cannot be read, or could not be trusted to be read whole, where it lies; the message says what to do. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** A database that is open for reading. */
export interface OpenedForReading {
  readonly database: DatabaseSyncInstance;
  /** Another one than before where the file may have another content. */
  readonly version: () => unknown;
  /**
   * To be called behind each read, before what was read is told to anybody.
   *
   * @throws FileUnreadable where the read may have seen two contents at once.
   */
  readonly requireWhole: () => void;
}

/** Milliseconds to wait for another program that holds the file, a backup for one, before giving up. */
const patience = 10_000;

/**
 * Opens a database for reading, whether others write it meanwhile or not.
 *
 * To read a write-ahead log SQLite wants an index beside it, and makes one where nobody has the file open. Where the folder
 * cannot be written, a file that was closed in order has all there is, and is read without either, and without locks: who
 * writes it by another way, as through another mount, is noticed by `requireWhole`.
 *
 * @throws FileUnreadable for one that was not closed in order, without its index, in a folder that cannot be written; what
 * SQLite says of a file that is not there. Whether it is a database at all shows when it is read.
 */
export function openForReading(file: string): OpenedForReading {
  const database = new DatabaseSync(file, { readOnly: true, timeout: patience });
  const failure = failureOf(database);
  if (!isForWantOfAnIndex(failure) || isWritable(dirname(file))) {
    const version = () => database.prepare('pragma data_version').get()?.data_version;
    return { database, version, requireWhole: () => {} };
  }
  database.close();
  return openAsItLies(file, failure);
}

function failureOf(database: DatabaseSyncInstance): unknown {
  try {
    database.prepare('/* anything */ select 1 from sqlite_schema').get();
    return null;
  } catch (error) {
    return error;
  }
}

function isForWantOfAnIndex(failure: unknown): boolean {
  return isSqliteError(failure, 'cannotOpen') || isSqliteError(failure, 'readOnly');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function openAsItLies(file: string, cause: unknown): OpenedForReading {
  const first = contentOf(file);
  if (sizeOf(`${file}-wal`) > 0) {
    const came = `${file}, the end of which is still in ${basename(file)}-wal`;
    throw new FileUnreadable(`required: a folder that can be written, or a copy of it; came: ${came}`, { cause });
  }
  const url = pathToFileURL(file);
  // https://sqlite.org/uri.html: no locks, no index, no write-ahead log.
  url.searchParams.set('immutable', '1');
  const version = () => contentOf(file);
  return {
    database: new DatabaseSync(url, { readOnly: true, timeout: patience }),
    version,
    requireWhole() {
      if (version() === first) return;
      throw new FileUnreadable(
        `required: a file that nobody writes while it is read, where its folder cannot be written; came: ${file}, which was written meanwhile`,
      );
    },
  };
}

/** Another text after whatever a writer does: it writes the write-ahead log first, and the file behind that. */
function contentOf(file: string): string {
  const { ino, size, mtimeNs } = statSync(file, { bigint: true });
  return [ino, size, mtimeNs, sizeOf(`${file}-wal`)].join(' ');
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
