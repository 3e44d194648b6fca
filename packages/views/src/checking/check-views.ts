import { tmpdir } from 'node:os';
import type { EventReader } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { ViewsUnusable } from '../errors.ts';
import { physicalName } from '../runner/physical-name.ts';
import type { Generation } from '../runner/registry.ts';
import { isWithoutRoom } from '../runner/sqlite-error.ts';
import type { Table } from '../table.ts';
import type { View } from '../view.ts';
import { type BuiltBeside, buildBeside, type ToBuild } from './build-beside.ts';
import { compareTables, type Making, type RowFault } from './compare-tables.ts';
import { sqliteMaking } from './sqlite-making.ts';

/** Which views to check against which log, and who is told how far it came. */
export interface CheckOptions {
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

/** What was found of the views of a place. */
export interface ViewsChecked {
  readonly views: readonly ViewChecked[];
  /** What their database finds wrong with all of them, null where there is nothing. */
  readonly fault: ViewFault | null;
}

/** Views as they lie in a database, all of it in one snapshot; names are those that every reader uses. */
export interface ViewsFound extends Making {
  readonly generations: readonly Generation[];
  /**
   * Does work that reads them, and answers a fault for whatever that fails with, unless it may pass by itself, as a lock
   * that is held: that is thrown.
   */
  readonly reading: <Result>(required: string, read: () => Promise<Result>) => Promise<Result | ViewFault>;
  /** What is wrong with the first index that is not as a table should have it: answers without it are right, and late. */
  readonly indexFault: (table: Table, generation: Generation) => Promise<ViewFault | null>;
}

/** A view as it was built anew. */
export interface FreshView extends Generation, Pick<BuiltBeside, 'database'> {}

/** Compares each view, row by row and number by number, with how it is built anew from the log up to where it stands. */
export async function checkFound(found: ViewsFound, options: CheckOptions): Promise<ViewsChecked> {
  const { position: head } = await options.reader.head();
  const each = options.views.map((view) => {
    const generation = found.generations.find(({ view: name, answers }) => name === view.name && answers) ?? null;
    return { view, generation, ...whetherToCompare(view, generation, options.reader.logId, head) };
  });
  const toBuild = each.flatMap(({ view, generation, passedOver, fault }): ToBuild[] =>
    generation && passedOver === null && fault === null ? [{ view, upTo: generation.position }] : [],
  );
  const fresh = await buildBeside(toBuild, options).catch(explainRoom);
  try {
    const views: ViewChecked[] = [];
    for (const { view, generation, passedOver, fault } of each) {
      const built = fresh.generations.find(({ view: name }) => name === view.name);
      const compared =
        generation && built
          ? await compareView(view, { ...built, database: fresh.database }, generation, found)
          : { rows: 0, fault };
      const { version = view.version, position = 0n } = generation ?? {};
      views.push({ name: view.name, version, position, passedOver, ...compared });
    }
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

async function compareView(
  view: View,
  fresh: FreshView,
  generation: Generation,
  found: ViewsFound,
): Promise<{ readonly rows: number; readonly fault: ViewFault | null }> {
  if (generation.error !== null) {
    return { rows: 0, fault: { required: 'a view that goes on', came: `one that is halted ${generation.error}` } };
  }
  if (fresh.error !== null) {
    return { rows: 0, fault: { required: 'events that it can be built from', came: fresh.error } };
  }
  const builtAnew = sqliteMaking(fresh.database, (name) => physicalName(name, fresh.generation));
  let rows = 0;
  const compare = async (table: Table): Promise<ViewFault | null> => {
    const compared = await compareTables(table, builtAnew, found);
    rows += compared.rows;
    if (compared.fault) return compared.fault;
    return found.indexFault(table, generation);
  };
  for (const table of view.tables) {
    const fault = await found.reading(`a table ${table.name} that can be read`, () => compare(table));
    if (fault) return { rows, fault: { table: table.name, key: 'all', ...fault } };
  }
  if (fresh.logTime === generation.logTime) return { rows, fault: null };
  return { rows, fault: { required: `log time ${fresh.logTime}`, came: String(generation.logTime) } };
}
