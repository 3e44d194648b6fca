import { join } from 'node:path';
import { isSqliteError } from '@pedigree/sqlite';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogUnusable, WriterAlreadyRunning } from './errors.ts';

/**
 * Keeps every other writer out of a folder until the answer is closed or the process ends, however it ends: the lock is
 * the operating system's, held by a transaction on `writer.lock` that never commits. The file itself means nothing.
 *
 * @throws WriterAlreadyRunning; LogUnusable where the file cannot be made.
 */
export function holdWriterLock(folder: string): DatabaseSyncInstance {
  const file = join(folder, 'writer.lock');
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('begin exclusive');
    return database;
  } catch (cause) {
    database?.close();
    if (isSqliteError(cause, 'busy')) {
      throw new WriterAlreadyRunning(
        `required: a folder that no other process writes; came: ${folder}, where a service or a command of Pedigree writes now`,
        { cause },
      );
    }
    throw new LogUnusable(`required: a lock file that can be opened; came: ${file} (${String(cause)})`, { cause });
  }
}
