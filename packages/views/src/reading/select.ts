import type { Dialect } from './dialect.ts';

/** What SQL is given. Instants are bound in milliseconds, booleans as 0 and 1. */
export type Binding = string | number | bigint | null;

/** A row as SQL hands it out, before its columns are read. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * Runs reads. Each call is one statement, hence one snapshot: nothing holds two together but what they ask for, and rows
 * with a position ≤ k never change what they say at k.
 */
export interface Select {
  readonly dialect: Dialect;
  all(sql: string, ...bindings: readonly Binding[]): Promise<readonly RawRow[]>;
  get(sql: string, ...bindings: readonly Binding[]): Promise<RawRow | undefined>;
  /** As `get`, the columns in their order: quicker by more than a microsecond, for where that counts. */
  values(sql: string, ...bindings: readonly Binding[]): Promise<readonly unknown[] | undefined>;
  /** As `all`, the columns of each row in their order. */
  arrays(sql: string, ...bindings: readonly Binding[]): Promise<readonly (readonly unknown[])[]>;
}
