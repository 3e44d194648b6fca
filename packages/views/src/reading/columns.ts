import { type Instant, toInstant, toMilliseconds } from '@pedigree/kernel';
import { type ColumnKind, columnName, type Row, type StoredKind, type TableOf } from '../table.ts';
import type { RawRow } from './select.ts';

/** Some columns of a table: how SQL selects them, and how what comes back becomes a row again. */
export interface Columns<R extends Row, Member extends keyof R> {
  /** The list for `select`, with the columns named as a row's members. */
  readonly sql: string;
  readonly read: (raw: RawRow) => Pick<R, Member>;
}

/** Columns of `table`, known as `alias` in the statement. */
export function columnsOf<R extends Row, Member extends keyof R & string>(
  table: TableOf<R>,
  alias: string,
  members: readonly Member[],
): Columns<R, Member> {
  const readers = members.map((member) => [member, readerOf(table.columns[member])] as const);
  return {
    sql: members.map((member) => `${alias}."${columnName(member)}" as "${member}"`).join(', '),
    // The table was written by the encoder of the same kinds; this is the one place that takes its word for it.
    read: (raw) => {
      const row: Record<string, unknown> = {};
      for (const [member, read] of readers) row[member] = read(raw[member]);
      return row as Pick<R, Member>;
    },
  };
}

/** An instant as it is bound and compared in SQL. */
export function instantBinding(instant: Instant | null | undefined): number | null {
  return instant === null || instant === undefined ? null : toMilliseconds(instant);
}

/** Reads a column of milliseconds. */
export function readInstant(value: unknown): Instant {
  if (typeof value !== 'number') throw new TypeError(`required: milliseconds; came: ${typeof value}`);
  return toInstant(value);
}

/** Reads a column of integers as a position. */
export function readPosition(value: unknown): bigint {
  if (typeof value !== 'number') throw new TypeError(`required: a position; came: ${typeof value}`);
  return BigInt(value);
}

const readers: Readonly<Record<StoredKind, (value: unknown) => unknown>> = {
  text: (value) => value,
  integer: (value) => value,
  position: readPosition,
  instant: readInstant,
  boolean: (value) => value === 1,
  json: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
};

function readerOf(kind: ColumnKind): (value: unknown) => unknown {
  const read = readers[storedKind(kind)];
  return (value) => (value === null ? null : read(value));
}

const storedKinds: Readonly<Record<ColumnKind, StoredKind>> = {
  text: 'text',
  integer: 'integer',
  position: 'position',
  instant: 'instant',
  boolean: 'boolean',
  json: 'json',
  'text?': 'text',
  'integer?': 'integer',
  'position?': 'position',
  'instant?': 'instant',
  'boolean?': 'boolean',
  'json?': 'json',
};

/** The kind without its `?`. */
export function storedKind(kind: ColumnKind): StoredKind {
  return storedKinds[kind];
}
