import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { columnName, segmentsOf, type Table } from '../table.ts';

/** Tables of one making: in which database, and under which names there. */
export interface Making {
  readonly database: DatabaseSyncInstance;
  readonly nameOf: (table: string) => string;
}

/** The first row in which two makings of a table differ: its key, the row that was required, and what is there. */
export interface RowFault {
  readonly table: string;
  readonly key: string;
  readonly required: string;
  readonly came: string;
}

/** A value as SQLite keeps it. */
type Value = string | number | bigint | Uint8Array | null;

/** A table as SQL sees it; the first `keys` of its columns tell rows apart and order them. */
interface Shape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: number;
}

/** Compares all rows of a table, and of its segments, with how they were built anew. */
export function compareTables(
  table: Table,
  fresh: Making,
  found: Making,
): { readonly rows: number; readonly fault: RowFault | null } {
  let rows = 0;
  for (const shape of shapesOf(table)) {
    const missing = missingFrom(found, shape);
    if (missing) return { rows, fault: missing };
    const fault = compareRows(shape, readRows(fresh, shape), readRows(found, shape), () => rows++);
    if (fault) return { rows, fault };
  }
  return { rows, fault: null };
}

function missingFrom({ database, nameOf }: Making, { name }: Shape): RowFault | null {
  const found = database.prepare('/* tableThere */ select 1 from sqlite_schema where name = ?').get(nameOf(name));
  return found ? null : { table: name, key: 'all', required: 'a table', came: 'none' };
}

function shapesOf({ name, columns, key, numbered, packed }: Table): readonly Shape[] {
  const members = Object.keys(columns);
  const keys = numbered ? ['number'] : key;
  const others = members.filter((member) => !keys.includes(member));
  const rows: Shape = { name, columns: [...keys, ...others].map(columnName), keys: keys.length };
  return packed ? [rows, { name: segmentsOf(name), columns: ['segment', 'bytes'], keys: 1 }] : [rows];
}

function readRows({ database, nameOf }: Making, { name, columns, keys }: Shape): Iterator<readonly Value[]> {
  const quoted = columns.map((column) => `"${column}"`);
  const statement = database.prepare(
    `/* rowsInOrder */ select ${quoted.join(', ')} from ${nameOf(name)}
     order by ${quoted.slice(0, keys).join(', ')}`,
  );
  statement.setReturnArrays(true);
  statement.setReadBigInts(true);
  return statement.iterate();
}

function compareRows(
  shape: Shape,
  fresh: Iterator<readonly Value[]>,
  found: Iterator<readonly Value[]>,
  onRow: () => void,
): RowFault | null {
  try {
    for (;;) {
      const required = fresh.next();
      const came = found.next();
      if (required.done && came.done) return null;
      const fault = compareRow(shape, required.done ? null : required.value, came.done ? null : came.value);
      if (fault) return fault;
      onRow();
    }
  } finally {
    fresh.return?.();
    found.return?.();
  }
}

/** Rows come in the order of their keys: of two with different keys, the one that is first has no counterpart. */
function compareRow(shape: Shape, required: readonly Value[] | null, came: readonly Value[] | null): RowFault | null {
  const order = required === null ? 1 : came === null ? -1 : compareKeys(shape, required, came);
  if (order < 0) return faultAt(shape, required, null);
  if (order > 0) return faultAt(shape, null, came);
  return shape.columns.every((_, index) => isSame(required?.[index], came?.[index]))
    ? null
    : faultAt(shape, required, came);
}

function compareKeys({ keys }: Shape, left: readonly Value[], right: readonly Value[]): number {
  for (let index = 0; index < keys; index++) {
    const order = compareValues(left[index] ?? null, right[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** SQLite's order: null, then numbers, then texts by their bytes. */
function compareValues(left: Value, right: Value): number {
  const byRank = rankOf(left) - rankOf(right);
  if (byRank !== 0) return byRank;
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (left === right || left === null || right === null) return 0;
  return left < right ? -1 : 1;
}

function rankOf(value: Value): number {
  if (value === null) return 0;
  return typeof value === 'number' || typeof value === 'bigint' ? 1 : 2;
}

function isSame(left: Value | undefined, right: Value | undefined): boolean {
  return left instanceof Uint8Array && right instanceof Uint8Array ? Buffer.compare(left, right) === 0 : left === right;
}

function faultAt(shape: Shape, required: readonly Value[] | null, came: readonly Value[] | null): RowFault {
  const { name, columns, keys } = shape;
  const key = columns.slice(0, keys).map((column, index) => `${column} ${show((required ?? came)?.[index])}`);
  const differing = columns.flatMap((_, index) => (isSame(required?.[index], came?.[index]) ? [] : [index]));
  const tell = (row: readonly Value[] | null) =>
    row === null ? 'no row' : differing.map((index) => `${columns[index]} ${show(row[index])}`).join(', ');
  return { table: name, key: key.join(', '), required: tell(required), came: tell(came) };
}

function show(value: Value | undefined): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : String(value);
}
