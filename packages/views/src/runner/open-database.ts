import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '@pedigree/kernel';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { ViewsDamaged, ViewsUnusable } from '../errors.ts';
import { createRegistry, readGenerations } from './registry.ts';
import { isDamage } from './sqlite-error.ts';

/** Version of the registry. A file of another one is built again, as any file of views can be. */
const registryVersion = 1;

/** Pages in the write-ahead log before a checkpoint: 16 MB, as in the log. */
const checkpointPages = 4000;

/** What the write-ahead log keeps when it begins again, after whoever held a snapshot made it grow: as in the log. */
export const writeAheadBytes = 2 * checkpointPages * 4096;

/** Where the views of a folder are. */
export function viewsFile(folder: string): string {
  return join(folder, 'views.db');
}

/**
 * Opens the views' one writing connection, and makes folder and file where there are none. Views are a function of the
 * log: a file that is damaged, no database, or of another version of the registry is removed, and all is built again.
 * A power cut may take the last commits, never the consistency of rows and checkpoints.
 *
 * @throws ViewsUnusable for a folder that cannot be written, or a disk without room.
 */
export function openViewsDatabase(folder: string): DatabaseSyncInstance {
  try {
    return openOrMakeAnew(folder);
  } catch (cause) {
    const file = viewsFile(folder);
    throw new ViewsUnusable(
      `required: a file for the views that can be written; came: ${file} (${messageOf(cause)})`,
      cause,
    );
  }
}

/**
 * Which file the views of a folder are in now; null where there is none. Another one than before means that who has the
 * former open reads and writes what nobody else will see.
 */
export function viewsFileNumber(folder: string): bigint | null {
  return statSync(viewsFile(folder), { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Removes the file of the views. Whoever has it open goes on with what it has. */
export function discardViews(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${viewsFile(folder)}${suffix}`, { force: true });
}

/**
 * Runs what works with the views' file. Where it turns out to be damaged it is removed, unless another has taken its
 * place already.
 *
 * @throws ViewsDamaged in the place of what SQLite says of damage.
 */
export async function discardingDamaged<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const number = viewsFileNumber(folder);
  try {
    return await work();
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    if (viewsFileNumber(folder) === number) discardViews(folder);
    throw new ViewsDamaged(`required: views as they were written; came: ${viewsFile(folder)} (${messageOf(cause)})`, {
      cause,
    });
  }
}

function openOrMakeAnew(folder: string): DatabaseSyncInstance {
  mkdirSync(folder, { recursive: true });
  // What is left beside a file that somebody removed belongs to that one, and may still be mapped by who has it open.
  if (viewsFileNumber(folder) === null) discardViews(folder);
  try {
    return open(viewsFile(folder));
  } catch (error) {
    if (!isDamage(error) && !(error instanceof OtherRegistry)) throw error;
    discardViews(folder);
    return open(viewsFile(folder));
  }
}

class OtherRegistry extends Error {}

function open(file: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { timeout: 10_000, enableForeignKeyConstraints: false });
  try {
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
      pragma wal_autocheckpoint = ${checkpointPages}; pragma journal_size_limit = ${writeAheadBytes}; pragma cache_size = -32000; pragma temp_store = memory`);
    const version = database.prepare('pragma user_version').get().user_version;
    if (version !== 0 && version !== registryVersion) throw new OtherRegistry();
    createRegistry(database);
    database.exec(`pragma user_version = ${registryVersion}`);
    readGenerations(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
