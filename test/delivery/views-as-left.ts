import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** How a file of views was left, as whoever opens it next finds it. */
export interface ViewsAsLeft {
  /** Makings of a version that is asked about: how many there are, have taken events, and answer. */
  readonly made: number;
  readonly filled: number;
  readonly answering: number;
  /** Views from which nothing answers. */
  readonly silent: number;
  /** Tables of makings that the registry does not know any more. */
  readonly left: number;
  /** What no crash may leave: a name that means another making, or none; rows that do not go as far as their checkpoint. */
  readonly faults: readonly string[];
}

interface Making {
  readonly view: string;
  readonly generation: number;
  readonly version: number;
  readonly tables: readonly string[];
  readonly answers: boolean;
  readonly position: number;
}

/** Reads the file of views of a folder; `versions` are those that are asked about, by view. */
export function readViewsAsLeft(folder: string, versions: ReadonlyMap<string, number>): ViewsAsLeft {
  const database = new DatabaseSync(join(folder, 'views.db'), { readOnly: true });
  try {
    const makings = readMakings(database);
    const asked = makings.filter(({ view, version }) => versions.get(view) === version);
    const answering = makings.filter(({ answers }) => answers);
    return {
      made: asked.length,
      filled: asked.filter(({ position }) => position > 0).length,
      answering: asked.filter(({ answers }) => answers).length,
      silent: [...versions.keys()].filter((name) => !answering.some(({ view }) => view === name)).length,
      left: tablesLeft(database, makings),
      faults: [...answering.flatMap((making) => namesAstray(database, making)), ...rowsAstray(database, makings)],
    };
  } finally {
    database.close();
  }
}

function readMakings(database: DatabaseSyncInstance): readonly Making[] {
  return database
    .prepare('select * from view_generations')
    .all()
    .map((row) => ({ ...row, tables: JSON.parse(row.tables), answers: row.answers === 1 }));
}

function tablesLeft(database: DatabaseSyncInstance, makings: readonly Making[]): number {
  const known = new Set(makings.flatMap(({ tables, generation }) => tables.map((table) => `${table}__${generation}`)));
  const found = database.prepare("select name from sqlite_schema where type = 'table' and name glob '*__[0-9]*'").all();
  return found.filter(({ name }) => !known.has(name)).length;
}

function namesAstray(database: DatabaseSyncInstance, { view, tables, generation }: Making): readonly string[] {
  const named = database.prepare("select sql from sqlite_schema where type = 'view' and name = ?");
  return tables.flatMap((table) => {
    const sql: string | undefined = named.get(table)?.sql;
    const meant = `${table}__${generation}`;
    if (!sql?.endsWith(` ${meant}`)) return [`${view}: ${table} required: ${meant}; came: ${sql}`];
    database.prepare(`select * from ${table} limit 1`).all();
    return [];
  });
}

/** Each event has one entry. */
function rowsAstray(database: DatabaseSyncInstance, makings: readonly Making[]): readonly string[] {
  return makings
    .filter(({ view }) => view === 'events')
    .flatMap(({ generation, position }) => {
      const { count } = database.prepare(`select count(*) as count from event_entries__${generation}`).get();
      return count === position ? [] : [`events ${generation}: required: ${position} entries; came: ${count}`];
    });
}
