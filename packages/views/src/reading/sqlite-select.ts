import type { Statements } from '../sqlite-statements.ts';
import type { Select } from './select.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

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
