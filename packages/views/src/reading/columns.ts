import { type Instant, toInstant, toMilliseconds } from '@pedigree/kernel';
import { columnName, type Row, type StoredKind, storedKind, type TableOf } from '../table.ts';
import type { RawRow } from './select.ts';

/** Some columns of a table: how SQL selects them, and how what comes back becomes a row again. */
export interface Columns<R extends Row, Member extends keyof R> {
  /** The list for `select`. */
  readonly sql: string;
  readonly read: (raw: RawRow) => Pick<R, Member>;
}

/** Columns of `table`, known as `alias` in the statement; `prefix` keeps them apart from another table's. */
export function columnsOf<R extends Row, Member extends keyof R & string>(
  table: TableOf<R>,
  alias: string,
  members: readonly Member[],
  prefix = '',
): Columns<R, Member> {
  const readers = members.map((member) => ({
    member,
    selected: `${prefix}${member}`,
    read: readerOf[storedKind(table.columns[member])],
  }));
  return {
    sql: readers.map(({ member, selected }) => `${alias}."${columnName(member)}" as "${selected}"`).join(', '),
    // The table was written by the encoder of the same kinds; this is the one place that takes its word for it.
    read: (raw) => {
      const row: Record<string, unknown> = {};
      for (const { member, selected, read } of readers) {
        const value = raw[selected];
        row[member] = value === null ? null : read(value);
      }
      return row as Pick<R, Member>;
    },
  };
}

/** An instant as it is bound and compared in SQL. */
export function bindInstant(instant: Instant | null): number | null {
  return instant === null ? null : toMilliseconds(instant);
}

/** Reads a column of milliseconds. */
export function readInstant(value: unknown): Instant {
  if (typeof value !== 'number') throw new TypeError(`required: milliseconds; came: ${typeof value}`);
  return toInstant(value);
}

/** Reads a column of positions. */
export function readPosition(value: unknown): bigint {
  if (typeof value !== 'number') throw new TypeError(`required: a position; came: ${typeof value}`);
  return BigInt(value);
}

const readerOf: Readonly<Record<StoredKind, (value: unknown) => unknown>> = {
  text: (value) => value,
  integer: (value) => value,
  real: (value) => value,
  position: readPosition,
  instant: readInstant,
  boolean: (value) => value === 1,
  json: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  reference: () => {
    throw new TypeError('required: a column that is read as it was written; came: a reference, which is a number');
  },
};
