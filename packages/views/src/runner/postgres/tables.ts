import type { Session } from '@pedigree/postgres';
import { columnName, segmentsOf, storedKind, type Table } from '../../table.ts';
import { createIndexesFor, indexesOf, type TableIndex } from '../indexes.ts';
import { physicalName } from '../physical-name.ts';
import type { Generation } from '../registry.ts';
import { sqlTypes } from './arrays.ts';
import { isPassing } from './faults.ts';
import { lockPlans } from './locks.ts';
import { readGenerations } from './registry.ts';
import { inTransaction } from './transaction.ts';

/** Milliseconds for which the runner waits for readers of a table that nothing answers from any more. */
const dropPatience = 1_000;

/** Makes the tables of a generation, beside those of others, with the indexes that their writer needs. */
export async function createTables(
  session: Session,
  tables: readonly Table[],
  { generation }: Pick<Generation, 'generation'>,
): Promise<void> {
  await session.query(tables.flatMap((table) => definitionsOf(table, generation)).join(';\n'));
}

/** What makes the indexes that queries need of a generation, where they are not there. */
export function indexesForQueries(
  tables: readonly Table[],
  { generation }: Pick<Generation, 'generation'>,
): readonly string[] {
  return tables.flatMap((table) => createIndexesFor('queries', postgresIndexesOf(table, generation)));
}

function definitionsOf(table: Table, generation: number): readonly string[] {
  const name = physicalName(table.name, generation);
  return [
    `create table ${name} (${columnsOf(table).join(', ')})`,
    ...(table.packed
      ? [
          `create table ${physicalName(segmentsOf(table.name), generation)}
           ("segment" bigint primary key, "bytes" bytea not null)`,
        ]
      : []),
    ...createIndexesFor('writer', postgresIndexesOf(table, generation)),
  ];
}

/** The indexes that a table has in one of its makings, beside those of its keys. */
export function postgresIndexesOf(table: Table, generation: number): readonly TableIndex[] {
  return indexesOf(table, generation, ({ on, onPostgres = on }) => onPostgres);
}

function columnsOf(table: Table): readonly string[] {
  const columns = Object.entries(table.columns).map(([member, kind]) => {
    const type = `"${columnName(member)}" ${sqlTypes[storedKind(kind)].column}`;
    return kind.endsWith('?') ? type : `${type} not null`;
  });
  const key = table.key.map((member) => `"${columnName(member)}"`).join(', ');
  if (!table.numbered) return [...columns, `primary key (${key})`];
  return ['"number" bigint primary key', ...columns, ...(key === '' ? [] : [`unique (${key})`])];
}

/** Lets the tables' plain names mean this generation. */
export async function pointNames(session: Session, { tables, generation }: Generation): Promise<void> {
  const pointed = tables.map(
    (table) => `drop view if exists ${table}; create view ${table} as select * from ${physicalName(table, generation)}`,
  );
  await session.query(pointed.join(';\n'));
}

export async function dropNames(session: Session, tables: readonly string[]): Promise<void> {
  await session.query(tables.map((table) => `drop view if exists ${table}`).join(';\n'));
}

/** The greatest number of a generation that has tables, also where the registry knows it no longer. */
export async function lastNumber(session: Session, schema: string): Promise<number> {
  const { rows } = await session.query<{ readonly last: number }>(
    `/* lastNumber */ select coalesce(max(substring(tablename from '__(\\d+)$')::bigint), 0) as last
     from pg_tables where schemaname = $1`,
    [schema],
  );
  return rows[0]?.last ?? 0;
}

/**
 * Drops every table of a making that the registry does not know: left by a switch, or by a process that ended on the way.
 * Numbers of generations are not given again while such a table is there. What somebody still reads is left for another time.
 */
export async function dropUnknownTables(session: Session, schema: string): Promise<void> {
  const unknown = await inTransaction(session, async () => {
    await lockPlans(session, schema);
    const kept = new Set(
      (await readGenerations(session)).flatMap(({ tables, generation }) =>
        tables.map((table) => physicalName(table, generation)),
      ),
    );
    const { rows } = await session.query<{ readonly name: string }>(
      "/* madeTables */ select tablename::text as name from pg_tables where schemaname = $1 and tablename ~ '__\\d+$'",
      [schema],
    );
    return rows.map(({ name }) => name).filter((name) => !kept.has(name));
  });
  for (const name of unknown) await dropUnlessRead(session, name);
}

async function dropUnlessRead(session: Session, table: string): Promise<void> {
  try {
    await inTransaction(session, () =>
      session.query(`set local lock_timeout to ${dropPatience}; drop table if exists ${table}`),
    );
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}
