import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Binding, RawRow, Select } from './select.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** The statements of one connection, each run at once. */
export interface Statements {
  all(sql: string, bindings: readonly Binding[]): readonly RawRow[];
  get(sql: string, bindings: readonly Binding[]): RawRow | undefined;
  values(sql: string, bindings: readonly Binding[]): readonly unknown[] | undefined;
  arrays(sql: string, bindings: readonly Binding[]): readonly (readonly unknown[])[];
}

/** Statements are prepared once each; queries have few shapes, so the caches are bounded by the program's own text. */
export function createStatements(database: Pick<DatabaseSyncInstance, 'prepare'>): Statements {
  const prepared = createCache((sql) => database.prepare(sql));
  const preparedForValues = createCache((sql) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  });
  return {
    all: (sql, bindings) => prepared(sql).all(...bindings),
    get: (sql, bindings) => prepared(sql).get(...bindings),
    values: (sql, bindings) => preparedForValues(sql).get(...bindings),
    arrays: (sql, bindings) => preparedForValues(sql).all(...bindings),
  };
}

/**
 * Reads by the statements that `run` hands out. A statement is run within the call, on this thread; only its answer is
 * waited for.
 */
export function createSqliteSelect(run: <Result>(read: (statements: Statements) => Result) => Result): Select {
  return {
    dialect: sqliteDialect,
    all: async (sql, ...bindings) => run((statements) => statements.all(sql, bindings)),
    get: async (sql, ...bindings) => run((statements) => statements.get(sql, bindings)),
    values: async (sql, ...bindings) => run((statements) => statements.values(sql, bindings)),
    arrays: async (sql, ...bindings) => run((statements) => statements.arrays(sql, bindings)),
  };
}

function createCache<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
