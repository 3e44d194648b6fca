import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** What SQL is given. Instants are bound in milliseconds, booleans as 0 and 1. */
export type Binding = string | number | bigint | null;

/** A row as SQL hands it out, before its columns are read. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Runs reads on one connection. Each call is one statement, hence one snapshot. */
export interface Select {
  all(sql: string, ...bindings: readonly Binding[]): readonly RawRow[];
  get(sql: string, ...bindings: readonly Binding[]): RawRow | undefined;
  /** As `get`, the columns in their order: quicker by more than a microsecond, for where that counts. */
  values(sql: string, ...bindings: readonly Binding[]): readonly unknown[] | undefined;
  /** As `all`, the columns of each row in their order. */
  arrays(sql: string, ...bindings: readonly Binding[]): readonly (readonly unknown[])[];
  /** Runs several statements on one snapshot. `work` must not wait for anything. */
  snapshot<Result>(work: () => Result): Result;
}

/** Statements are prepared once each; queries have few shapes, so the caches are bounded by the program's own text. */
export function createSelect(database: Pick<DatabaseSyncInstance, 'prepare' | 'exec'>): Select {
  const prepared = createCache((sql) => database.prepare(sql));
  const preparedForValues = createCache((sql) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  });
  return {
    all: (sql, ...bindings) => prepared(sql).all(...bindings),
    get: (sql, ...bindings) => prepared(sql).get(...bindings),
    values: (sql, ...bindings) => preparedForValues(sql).get(...bindings),
    arrays: (sql, ...bindings) => preparedForValues(sql).all(...bindings),
    snapshot(work) {
      database.exec('begin');
      try {
        return work();
      } finally {
        database.exec('commit');
      }
    },
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
