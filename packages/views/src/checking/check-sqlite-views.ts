import { existsSync } from 'node:fs';
import { messageOf } from '@pedigree/kernel';
import { openForReading } from '@pedigree/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { definitionOf, type TableIndex } from '../runner/indexes.ts';
import { viewsFile } from '../runner/open-database.ts';
import { physicalName } from '../runner/physical-name.ts';
import { type Generation, readGenerations } from '../runner/registry.ts';
import { isPassing } from '../runner/sqlite-error.ts';
import { sqliteIndexesOf } from '../runner/tables.ts';
import { type CheckOptions, checkFound, type ViewFault, type ViewsChecked, type ViewsFound } from './check-views.ts';
import { sqliteMaking } from './sqlite-making.ts';

/** The same, of the views in which folder. */
export interface CheckViewsOptions extends CheckOptions {
  readonly folder: string;
}

/**
 * Compares each view of a folder, row by row and number by number, with how it is built anew from the log up to where it
 * stands. It reads one snapshot, so that a projector may go on meanwhile; the write-ahead log of the views cannot shrink
 * until then.
 */
export async function checkViews({ folder, ...options }: CheckViewsOptions): Promise<ViewsChecked> {
  const file = viewsFile(folder);
  if (!existsSync(file)) return { views: [], fault: null };
  const { database, requireWhole } = openForReading(file);
  try {
    const generations = await readSound(database);
    if ('required' in generations) return { views: [], fault: generations };
    const checked = await checkFound(toFound(database, generations), options);
    requireWhole();
    return checked;
  } finally {
    database.close();
  }
}

const reading: ViewsFound['reading'] = async (required, read) => {
  try {
    return await read();
  } catch (error) {
    if (isPassing(error)) throw error;
    return { required, came: messageOf(error) };
  }
};

function readSound(database: DatabaseSyncInstance): Promise<readonly Generation[] | ViewFault> {
  return reading('a file of views that Pedigree wrote', async () => {
    database.exec('begin');
    // A service that starts makes the file, and then what is in it.
    if (!database.prepare('/* anything */ select 1 from sqlite_schema').get()) return [];
    const generations = readGenerations(database);
    const { integrity_check: came } = database.prepare('pragma integrity_check(1)').get();
    return came === 'ok' ? generations : { required: 'a file that SQLite finds sound', came };
  });
}

function toFound(database: DatabaseSyncInstance, generations: readonly Generation[]): ViewsFound {
  return {
    // As every reader does: so it shows, too, whether that name means the right making.
    ...sqliteMaking(database, (name) => name),
    generations,
    reading,
    async indexFault(table, { generation }) {
      const there = indexesThere(database, physicalName(table.name, generation));
      const isMissing = (index: TableIndex) => !there.has(createdAs(index));
      const missing = sqliteIndexesOf(table, generation).find(isMissing);
      return missing === undefined ? null : { required: createdAs(missing), came: 'none' };
    },
  };
}

/** As SQLite keeps the statement that made it. */
function createdAs(index: TableIndex): string {
  return `CREATE ${index.isUnique ? 'UNIQUE ' : ''}INDEX ${definitionOf(index)}`;
}

function indexesThere(database: DatabaseSyncInstance, table: string): ReadonlySet<string> {
  const indexes: readonly { readonly sql: string }[] = database
    .prepare(
      "/* indexesThere */ select sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null",
    )
    .all(table);
  return new Set(indexes.map(({ sql }) => sql));
}
