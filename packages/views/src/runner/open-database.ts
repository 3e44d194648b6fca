import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { createRegistry, readGenerations } from './registry.ts';
import { isDamage } from './sqlite-error.ts';

/** Version of the registry. A file of another one is built again, as any file of views can be. */
const registryVersion = 1;

/** Pages in the write-ahead log before a checkpoint: 16 MB, as in the log. */
const checkpointPages = 4000;

/** Where the views of a folder are. */
export function viewsFile(folder: string): string {
  return join(folder, 'views.db');
}

/**
 * Opens the views' one writing connection, and makes folder and file where there are none. Views are a function of the
 * log: a file that is damaged, no database, or of another version of the registry is removed, and all is built again.
 * A power cut may take the last commits, never the consistency of rows and checkpoints.
 */
export function openViewsDatabase(folder: string): DatabaseSyncInstance {
  mkdirSync(folder, { recursive: true });
  try {
    return open(viewsFile(folder));
  } catch (error) {
    if (!isDamage(error) && !(error instanceof OtherRegistry)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${viewsFile(folder)}${suffix}`, { force: true });
    return open(viewsFile(folder));
  }
}

class OtherRegistry extends Error {}

function open(file: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { timeout: 10_000, enableForeignKeyConstraints: false });
  try {
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
      pragma wal_autocheckpoint = ${checkpointPages}; pragma cache_size = -32000; pragma temp_store = memory`);
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
