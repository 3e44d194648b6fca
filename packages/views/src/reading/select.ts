import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** What SQL is given. Instants are bound in milliseconds, booleans as 0 and 1. */
export type Binding = string | number | bigint | null;

/** A row as SQL hands it out, before its columns are read. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Runs reads on one connection. Each call is one statement, hence one snapshot. */
export interface Select {
  all(sql: string, ...bindings: readonly Binding[]): readonly RawRow[];
  get(sql: string, ...bindings: readonly Binding[]): RawRow | undefined;
}

/** Statements are prepared once each; queries have few shapes, so the cache is bounded by the program's own text. */
export function createSelect(database: Pick<DatabaseSyncInstance, 'prepare'>): Select {
  const statements = new Map<string, ReturnType<DatabaseSyncInstance['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, ...bindings) => prepared(sql).all(...bindings),
    get: (sql, ...bindings) => prepared(sql).get(...bindings),
  };
}
