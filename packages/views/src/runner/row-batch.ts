import type { Binding } from '../reading/select.ts';
import type { Statements } from '../sqlite-statements.ts';

/** Rows of one insert. Measured: 32 at once are 2.4 times as fast as one at a time, 128 no faster. */
const rowsAtOnce = 32;

/** Rows of one table that are held back to be inserted together. */
export class RowBatch {
  readonly width: number;
  readonly #statements: Statements;
  readonly #insertMany: string;
  readonly #insertOne: string;
  /** The bindings of the rows held, one after another. */
  #held: Binding[] = [];

  constructor(statements: Statements, table: string, columns: readonly string[]) {
    this.width = columns.length;
    this.#statements = statements;
    this.#insertMany = insertInto(table, columns, rowsAtOnce);
    this.#insertOne = insertInto(table, columns, 1);
  }

  /** Rows held. */
  get size(): number {
    return this.#held.length / this.width;
  }

  /** Takes a row by what `encode` adds to the bindings. Where that throws, nothing is taken. */
  add(encode: (into: Binding[]) => void): void {
    const before = this.#held.length;
    try {
      encode(this.#held);
    } catch (error) {
      this.#held.length = before;
      throw error;
    }
    if (this.size < rowsAtOnce) return;
    this.#statements.run(this.#insertMany, this.#held);
    this.#held = [];
  }

  /** A value of a row held, 0 being the first. */
  get(row: number, column: number): Binding {
    return this.#held[row * this.width + column] ?? null;
  }

  /** The first row held that has this value, -1 where none has. */
  find(column: number, value: Binding): number {
    for (let at = column; at < this.#held.length; at += this.width) {
      if (this.#held[at] === value) return (at - column) / this.width;
    }
    return -1;
  }

  set(row: number, column: number, value: Binding): void {
    this.#held[row * this.width + column] = value;
  }

  flush(): void {
    for (let start = 0; start < this.#held.length; start += this.width) {
      this.#statements.run(this.#insertOne, this.#held.slice(start, start + this.width));
    }
    this.#held = [];
  }

  reset(): void {
    this.#held = [];
  }
}

/** A statement that inserts so many rows. */
export function insertInto(table: string, columns: readonly string[], rows: number): string {
  const place = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `insert into ${table} (${names}) values ${Array(rows).fill(place).join(', ')}`;
}
