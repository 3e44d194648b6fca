import { columnName, segmentsOf, type Table } from '../table.ts';

/** The first row in which two makings of a table differ: its key, the row that was required, and what is there. */
export interface RowFault {
  readonly table: string;
  readonly key: string;
  readonly required: string;
  readonly came: string;
}

/** A value as databases keep it; integers are bigints. */
export type Value = string | number | bigint | Uint8Array | null;

/** A table as SQL sees it; the first `keys` of its columns tell rows apart and order them. */
export interface Shape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: number;
}

/** The tables of one making, in whatever database. */
export interface Making {
  readonly hasTable: (name: string) => Promise<boolean>;
  /** All rows of a table in the order of their keys, page by page. */
  readonly readRows: (shape: Shape) => AsyncIterable<Iterable<readonly Value[]>>;
}

/** Compares all rows of a table, and of its segments, with how they were built anew. */
export async function compareTables(
  table: Table,
  fresh: Making,
  found: Making,
): Promise<{ readonly rows: number; readonly fault: RowFault | null }> {
  let rows = 0;
  for (const shape of shapesOf(table)) {
    if (!(await found.hasTable(shape.name))) {
      return { rows, fault: { table: shape.name, key: 'all', required: 'a table', came: 'none' } };
    }
    const fault = await compareRows(shape, fresh.readRows(shape), found.readRows(shape), () => rows++);
    if (fault) return { rows, fault };
  }
  return { rows, fault: null };
}

function shapesOf({ name, columns, key, numbered, packed }: Table): readonly Shape[] {
  const members = Object.keys(columns);
  const keys = numbered ? ['number'] : key;
  const others = members.filter((member) => !keys.includes(member));
  const rows: Shape = { name, columns: [...keys, ...others].map(columnName), keys: keys.length };
  return packed ? [rows, { name: segmentsOf(name), columns: ['segment', 'bytes'], keys: 1 }] : [rows];
}

/** The statement that hands out a table's rows in the order of their keys, from where that name is of it. */
export function inOrder({ columns, keys }: Shape, from: string): string {
  const quoted = columns.map((column) => `"${column}"`);
  return `/* rowsInOrder */ select ${quoted.join(', ')} from ${from} order by ${quoted.slice(0, keys).join(', ')}`;
}

/** One row behind another: a row costs a turn of the event loop only where a page ends. */
class Rows {
  readonly #pages: AsyncIterator<Iterable<readonly Value[]>>;
  #page: Iterator<readonly Value[]> | undefined;

  constructor(pages: AsyncIterable<Iterable<readonly Value[]>>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** The next row of the page at hand; null where it is at its end. */
  next(): readonly Value[] | null {
    const next = this.#page?.next();
    if (next && !next.done) return next.value;
    this.#page = undefined;
    return null;
  }

  /** The first row of the next page; null where there is none. */
  async turn(): Promise<readonly Value[] | null> {
    for (;;) {
      const { done, value } = await this.#pages.next();
      if (done) return null;
      this.#page = value[Symbol.iterator]();
      const first = this.next();
      if (first) return first;
    }
  }

  async close(): Promise<void> {
    this.#page?.return?.();
    await this.#pages.return?.();
  }
}

async function compareRows(
  shape: Shape,
  freshPages: ReturnType<Making['readRows']>,
  foundPages: ReturnType<Making['readRows']>,
  onRow: () => void,
): Promise<RowFault | null> {
  const [fresh, found] = [new Rows(freshPages), new Rows(foundPages)];
  try {
    for (;;) {
      const required = fresh.next() ?? (await fresh.turn());
      const came = found.next() ?? (await found.turn());
      if (required === null && came === null) return null;
      const fault = compareRow(shape, required, came);
      if (fault) return fault;
      onRow();
    }
  } finally {
    await fresh.close();
    await found.close();
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
