/** What the values of a list that SQL is given are. */
export type ListedKind = 'text' | 'integer' | 'real';

type Listed = string | number;

/**
 * What SQLite and PostgreSQL say in different words. All else of a statement is in the subset that both understand, with
 * `?1`, `?2` … for what is bound.
 */
export interface Dialect {
  /** Whether a statement takes a way over the network, so that one for many is worth more than many for one. It may use `lateral`. */
  readonly isRemote: boolean;
  /** A list, of values or of lists of them, as it is bound. */
  list(values: readonly Listed[] | readonly (readonly Listed[])[]): string;
  /** A table of a bound list: `key` (0, 1, 2 …) and `value`. It needs an alias. */
  each(bound: string, kind: ListedKind): string;
  /** A statement that selects a bound list of lists: `place` (0, 1, 2 …) and these columns. */
  rows(bound: string, columns: Readonly<Record<string, ListedKind>>): string;
  /** The lesser of two numbers. */
  least(left: string, right: string): string;
  /** Whether a column whose texts may be long is a bound text, so that its index can answer. */
  equalsLong(column: string, bound: string): string;
  /** A column in a condition that is looked at on the way, and must not choose the index. */
  aside(column: string): string;
}
