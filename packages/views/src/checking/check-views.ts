import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { EventReader } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { openForReading } from '@pedigree/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { ViewsUnusable } from '../errors.ts';
import { viewsFile } from '../runner/open-database.ts';
import { type Generation, readGenerations } from '../runner/registry.ts';
import { isPassing, isWithoutRoom } from '../runner/sqlite-error.ts';
import { physicalName } from '../runner/tables.ts';
import type { Table } from '../table.ts';
import type { View } from '../view.ts';
import { buildBeside, type ToBuild } from './build-beside.ts';
import { compareTables, type RowFault } from './compare-tables.ts';

/** Which views to check against which log, and who is told how far it came. */
export interface CheckViewsOptions {
  readonly folder: string;
  readonly reader: EventReader;
  readonly views: readonly View[];
  readonly onProgress: (position: Position) => void;
}

/** What was found of a view. */
export interface ViewChecked {
  readonly name: string;
  readonly version: number;
  /** Where it stands, and up to where it was built anew. */
  readonly position: Position;
  /** Rows compared, segments among them. */
  readonly rows: number;
  /** Why it was not compared, though nothing is known to be wrong with it; null where it was. */
  readonly passedOver: string | null;
  readonly fault: ViewFault | null;
}

/** What is wrong with a view, in which row where it is one. */
export interface ViewFault extends Partial<Pick<RowFault, 'table' | 'key'>> {
  readonly required: string;
  readonly came: string;
}

/** What was found of the views of a folder. */
export interface ViewsChecked {
  readonly views: readonly ViewChecked[];
  /** What SQLite finds wrong with the file, null where there is none. */
  readonly fault: ViewFault | null;
}

/**
 * Compares each view, row by row and number by number, with how it is built anew from the log up to where it stands. It
 * reads one snapshot, so that a projector may go on meanwhile; the write-ahead log of the views cannot shrink until then.
 */
export async function checkViews(options: CheckViewsOptions): Promise<ViewsChecked> {
  const file = viewsFile(options.folder);
  if (!existsSync(file)) return { views: [], fault: null };
  const { database, requireWhole } = openForReading(file);
  try {
    const checked = await checkSnapshot(database, options);
    requireWhole();
    return checked;
  } finally {
    database.close();
  }
}

/**
 * Reads what the file of the views holds.
 *
 * @returns a fault for whatever that fails with, unless it may pass by itself, as a lock that is held.
 */
function reading<Result>(required: string, read: () => Result): Result | ViewFault {
  try {
    return read();
  } catch (error) {
    if (isPassing(error)) throw error;
    return { required, came: error instanceof Error ? error.message : String(error) };
  }
}

function readSound(database: DatabaseSyncInstance): readonly Generation[] | ViewFault {
  return reading('a file of views that Pedigree wrote', () => {
    database.exec('begin');
    // A service that starts makes the file, and then what is in it.
    if (!database.prepare('/* anything */ select 1 from sqlite_schema').get()) return [];
    const generations = readGenerations(database);
    const { integrity_check: came } = database.prepare('pragma integrity_check(1)').get();
    return came === 'ok' ? generations : { required: 'a file that SQLite finds sound', came };
  });
}

async function checkSnapshot(database: DatabaseSyncInstance, options: CheckViewsOptions): Promise<ViewsChecked> {
  const generations = readSound(database);
  if ('required' in generations) return { views: [], fault: generations };
  const { position: head } = await options.reader.head();

  const found = options.views.map((view) => {
    const generation = generations.find(({ view: name, answers }) => name === view.name && answers) ?? null;
    return { view, generation, ...whetherToCompare(view, generation, options.reader.logId, head) };
  });
  const toBuild = found.flatMap(({ view, generation, passedOver, fault }): ToBuild[] =>
    generation && passedOver === null && fault === null ? [{ view, upTo: generation.position }] : [],
  );
  const fresh = await buildBeside(toBuild, options).catch(explainRoom);
  try {
    const views = found.map(({ view, generation, passedOver, fault }): ViewChecked => {
      const built = fresh.generations.find(({ view: name }) => name === view.name);
      const compared =
        generation && built
          ? compareView(view, { ...built, database: fresh.database }, { ...generation, database })
          : { rows: 0, fault };
      const { version = view.version, position = 0n } = generation ?? {};
      return { name: view.name, version, position, passedOver, ...compared };
    });
    return { views, fault: null };
  } finally {
    fresh.database.close();
  }
}

function explainRoom(cause: unknown): never {
  if (!isWithoutRoom(cause)) throw cause;
  throw new ViewsUnusable(
    `required: room for a second set of views in ${tmpdir()} (SQLITE_TMPDIR, TMPDIR); came: ${String(cause)}`,
    cause,
  );
}

/** A view of another log, or of another version, is built again by the next start, and wrong to nobody until then. */
function whetherToCompare(
  view: View,
  generation: Generation | null,
  logId: string,
  head: Position,
): { readonly passedOver: string | null; readonly fault: ViewFault | null } {
  if (!generation) return { passedOver: 'it was not built yet', fault: null };
  if (generation.logId !== logId) return { passedOver: `it is of another log, ${generation.logId}`, fault: null };
  if (generation.version !== view.version) {
    return { passedOver: `it is of version ${generation.version}, and would be built again`, fault: null };
  }
  if (generation.position <= head) return { passedOver: null, fault: null };
  return {
    passedOver: null,
    fault: { required: `a position up to the log's end, ${head}`, came: String(generation.position) },
  };
}

interface MadeIn extends Generation {
  readonly database: DatabaseSyncInstance;
}

function compareView(
  view: View,
  fresh: MadeIn,
  found: MadeIn,
): { readonly rows: number; readonly fault: ViewFault | null } {
  if (found.error !== null) {
    return { rows: 0, fault: { required: 'a view that goes on', came: `one that is halted ${found.error}` } };
  }
  if (fresh.error !== null) {
    return { rows: 0, fault: { required: 'events that it can be built from', came: fresh.error } };
  }
  let rows = 0;
  const compare = (table: Table): ViewFault | null => {
    const compared = compareTables(
      table,
      { ...fresh, nameOf: (name) => physicalName(name, fresh.generation) },
      // As every reader does: so it shows, too, whether that name means the right making.
      { ...found, nameOf: (name) => name },
    );
    rows += compared.rows;
    return compared.fault ?? compareIndexes(table.name, fresh, found);
  };
  for (const table of view.tables) {
    const fault = reading(`a table ${table.name} that can be read`, () => compare(table));
    if (fault) return { rows, fault: { table: table.name, key: 'all', ...fault } };
  }
  if (fresh.logTime === found.logTime) return { rows, fault: null };
  return { rows, fault: { required: `log time ${fresh.logTime}`, came: String(found.logTime) } };
}

/** Answers are right without an index, and late. */
function compareIndexes(table: string, fresh: MadeIn, found: MadeIn): ViewFault | null {
  const there = indexesOf(table, found);
  const missing = indexesOf(table, fresh).find((index) => !there.includes(index));
  return missing === undefined ? null : { table, key: 'all', required: missing, came: 'none' };
}

function indexesOf(table: string, { database, generation }: MadeIn): readonly string[] {
  const name = physicalName(table, generation);
  const indexes: readonly { readonly sql: string }[] = database
    .prepare("/* indexesOf */ select sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null")
    .all(name);
  return indexes.map(({ sql }) => sql.replaceAll(name, table));
}
