import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { columnName, type Packing, segmentsOf, type Table } from '../table.ts';
import { physicalName } from './physical-name.ts';

/**
 * Packs rows of a numbered table as they are added, and writes a segment with the last row of each: within the same
 * transaction, so that segments and rows are never apart.
 */
export class SegmentWriter {
  readonly #database: DatabaseSyncInstance;
  readonly #packing: Packing;
  readonly #rows: string;
  readonly #segments: string;
  readonly #values: Int32Array;

  constructor(database: DatabaseSyncInstance, table: Table, packing: Packing, generation: number) {
    this.#database = database;
    this.#packing = packing;
    this.#rows = physicalName(table.name, generation);
    this.#segments = physicalName(segmentsOf(table.name), generation);
    this.#values = new Int32Array(packing.rows * packing.columns.length);
  }

  /** Begins behind row `count`: what its segment has already is read again. */
  begin(count: number): void {
    const { columns, rows } = this.#packing;
    const selected = columns.map((column) => `"${columnName(column)}"`).join(', ');
    const statement = this.#database.prepare(
      `/* rowsOfSegment */ select ${selected} from ${this.#rows} where number > ? and number <= ? order by number`,
    );
    statement.setReturnArrays(true);
    const begun: unknown[][] = statement.all(count - (count % rows), count);
    this.#values.set(begun.flat().map(Number));
  }

  /** Takes row `number`, the next. */
  add(number: number, read: (column: number) => number): void {
    const { columns, rows } = this.#packing;
    const row = (number - 1) % rows;
    for (let column = 0; column < columns.length; column++) {
      this.#values[row * columns.length + column] = read(column);
    }
    if (row < rows - 1) return;
    this.#database
      .prepare(`insert into ${this.#segments} values (?, ?)`)
      .run((number - 1 - row) / rows, new Uint8Array(this.#values.buffer));
  }
}
