import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { columnName, type StoredKind, segmentsOf, storedKind, type Table } from '../table.ts';
import { createIndexesFor, indexesOf, type TableIndex } from './indexes.ts';
import { physicalName } from './physical-name.ts';
import type { Generation } from './registry.ts';

/** Makes the tables of a generation, beside those of others, with the indexes that their writer needs. */
export function createTables(
  database: DatabaseSyncInstance,
  tables: readonly Table[],
  { generation }: Pick<Generation, 'generation'>,
): void {
  for (const table of tables) {
    const name = physicalName(table.name, generation);
    database.exec(`create table ${name} ${definitionOf(table)}`);
    if (table.packed) {
      const segments = physicalName(segmentsOf(table.name), generation);
      database.exec(`create table ${segments} ("segment" integer primary key, "bytes" blob not null)`);
    }
    for (const index of createIndexesFor('writer', sqliteIndexesOf(table, generation))) database.exec(index);
  }
}

/** What makes the indexes that queries need of a generation, where they are not there. */
export function indexesForQueries(
  tables: readonly Table[],
  { generation }: Pick<Generation, 'generation'>,
): readonly string[] {
  return tables.flatMap((table) => createIndexesFor('queries', sqliteIndexesOf(table, generation)));
}

/** The indexes that a table has in one of its makings, beside those of its keys. */
export function sqliteIndexesOf(table: Table, generation: number): readonly TableIndex[] {
  return indexesOf(table, generation, ({ on }) => on);
}

/** A position or a number alone makes the row's own place in the file. */
function definitionOf(table: Table): string {
  const isAtPosition = table.key.length === 1 && table.key[0] === 'position';
  const columns = Object.entries(table.columns).map(([member, kind]) => {
    const type = `"${columnName(member)}" ${sqlTypes[storedKind(kind)]}`;
    if (isAtPosition && member === 'position') return `${type} primary key`;
    return kind.endsWith('?') ? type : `${type} not null`;
  });
  const key = `(${table.key.map((member) => `"${columnName(member)}"`).join(', ')})`;
  if (table.numbered) {
    const unique = table.key.length === 0 ? [] : [`unique ${key}`];
    return `(${['"number" integer primary key', ...columns, ...unique].join(', ')})`;
  }
  if (isAtPosition) return `(${columns.join(', ')})`;
  return `(${columns.join(', ')}, primary key ${key}) ${isWide(table) ? '' : 'without rowid'}`;
}

/** Rows kept by their key are also what its tree branches by: wide ones make it deep, and every seek slow. */
function isWide(table: Table): boolean {
  return Object.values(table.columns).some((kind) => storedKind(kind) === 'json');
}

const sqlTypes: Readonly<Record<StoredKind, string>> = {
  text: 'text',
  integer: 'integer',
  real: 'real',
  position: 'integer',
  instant: 'integer',
  boolean: 'integer',
  json: 'text',
  reference: 'integer',
};

/** Lets the tables' plain names mean this generation. Readers see the one or the other, and never wait. */
export function pointNames(database: DatabaseSyncInstance, { tables, generation }: Generation): void {
  for (const table of tables) {
    database.exec(`drop view if exists ${table};
      create view ${table} as select * from ${physicalName(table, generation)}`);
  }
}

export function dropNames(database: DatabaseSyncInstance, tables: readonly string[]): void {
  for (const table of tables) database.exec(`drop view if exists ${table}`);
}

/** Drops every table of a making that the registry does not know: left by a switch, or by a crash on the way. */
export function dropUnknownTables(database: DatabaseSyncInstance, known: readonly Generation[]): void {
  const kept = new Set(
    known.flatMap(({ tables, generation }) => tables.map((table) => physicalName(table, generation))),
  );
  const found = database.prepare(
    `select name from sqlite_master where type = 'table' and name like '%\\_\\_%' escape '\\'`,
  );
  for (const { name } of found.all()) if (!kept.has(name)) database.exec(`drop table ${name}`);
}
