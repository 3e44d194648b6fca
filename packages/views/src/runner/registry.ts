import type { Instant, Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { CheckpointMoved } from '../errors.ts';
import { bindInstant, readInstant, readPosition } from '../reading/columns.ts';
import type { Binding } from '../reading/select.ts';
import { createStatements } from '../sqlite-statements.ts';
import { columnName } from '../table.ts';
import type { View, ViewName } from '../view.ts';

/** One making of a view's tables. The one that answers is reached by the tables' plain names. */
export interface Generation {
  readonly view: ViewName;
  readonly generation: number;
  readonly version: number;
  readonly logId: string;
  /** Names of its tables, without the generation. */
  readonly tables: readonly string[];
  readonly answers: boolean;
  readonly position: Position;
  readonly logTime: Instant | null;
  /** Why it halted, null where it did not. */
  readonly error: string | null;
}

export function createRegistry(database: DatabaseSyncInstance): void {
  database.exec(`create table if not exists view_generations (
    view text not null, generation integer not null, version integer not null, log_id text not null,
    tables text not null, answers integer not null, position integer not null, log_time integer, error text,
    primary key (view, generation)) without rowid`);
}

export function readGenerations(database: DatabaseSyncInstance): Generation[] {
  return database.prepare('select * from view_generations order by view, generation').all().map(toGeneration);
}

/** A row of the registry as a database hands it out. */
export interface RegistryRow {
  readonly view: ViewName;
  readonly generation: number;
  readonly version: number;
  readonly log_id: string;
  readonly tables: string;
  readonly answers: number;
  readonly position: number;
  readonly log_time: number | null;
  readonly error: string | null;
}

export function toGeneration(row: RegistryRow): Generation {
  return {
    view: row.view,
    generation: row.generation,
    version: row.version,
    logId: row.log_id,
    tables: JSON.parse(row.tables),
    answers: row.answers === 1,
    position: readPosition(row.position),
    logTime: row.log_time === null ? null : readInstant(row.log_time),
    error: row.error,
  };
}

/** A generation as the registry's columns hold it, in their order. */
export function toColumns(made: Generation): Binding[] {
  return [
    made.view,
    made.generation,
    made.version,
    made.logId,
    JSON.stringify(made.tables),
    made.answers ? 1 : 0,
    made.position,
    bindInstant(made.logTime),
    made.error,
  ];
}

export function addGeneration(database: DatabaseSyncInstance, generation: Generation): void {
  database.prepare('insert into view_generations values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...toColumns(generation));
}

/**
 * Moves a checkpoint, within the transaction of the rows, from where this runner left it.
 *
 * @throws CheckpointMoved where it is elsewhere.
 */
export function moveCheckpoint(
  database: DatabaseSyncInstance,
  from: Generation,
  to: { readonly position: Position; readonly logTime: Instant | null },
): void {
  const { changes } = database
    .prepare(
      `update view_generations set position = ?, log_time = ? where view = ? and generation = ? and position = ?`,
    )
    .run(to.position, bindInstant(to.logTime), from.view, from.generation, from.position);
  if (changes !== 1) throw new CheckpointMoved(from.view, from.position);
}

/** Says why a generation halted, or with null that it is tried again. */
export function setError(database: DatabaseSyncInstance, { view, generation }: Generation, error: string | null): void {
  const sql = 'update view_generations set error = ? where view = ? and generation = ?';
  createStatements(database).run(sql, [error, view, generation]);
}

export function setAnswers(database: DatabaseSyncInstance, { view, generation }: Generation, answers: boolean): void {
  database
    .prepare('update view_generations set answers = ? where view = ? and generation = ?')
    .run(answers ? 1 : 0, view, generation);
}

export function removeGeneration(database: DatabaseSyncInstance, { view, generation }: Generation): void {
  database.prepare('delete from view_generations where view = ? and generation = ?').run(view, generation);
}

/** Whether a generation of an older version has every column that today's queries read. */
export function fitsQueries(database: DatabaseSyncInstance, view: View, generation: Generation): boolean {
  if (generation.version === view.version) return true;
  const columns = database.prepare('select name from pragma_table_info(?)');
  return view.tables.every((table) => {
    const there = new Set(columns.all(`${table.name}__${generation.generation}`).map(({ name }) => name));
    return Object.keys(table.columns).every((member) => there.has(columnName(member)));
  });
}
