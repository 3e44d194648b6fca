import type { Session } from '@pedigree/postgres';
import type { Binding } from '../../reading/select.ts';
import { columnName, type Packing, segmentsOf, type Table } from '../../table.ts';
import { physicalName } from '../physical-name.ts';
import type { ColumnsToWrite } from './columns-to-write.ts';

/** A segment that is whole. */
interface Segment {
  readonly segment: number;
  readonly bytes: Buffer;
}

/** Packs rows of a numbered table as they are added; a segment is written with the last row of it. */
export class SegmentBatch {
  readonly #packing: Packing;
  readonly #places: readonly number[];
  readonly #rows: string;
  readonly #segments: string;
  readonly #values: Int32Array;
  #whole: Segment[] = [];

  constructor(table: Table, packing: Packing, to: ColumnsToWrite, generation: number) {
    this.#packing = packing;
    this.#places = packing.columns.map((member) => to.placeOf(member));
    this.#rows = to.name;
    this.#segments = physicalName(segmentsOf(table.name), generation);
    this.#values = new Int32Array(packing.rows * packing.columns.length);
  }

  /** Begins behind row `count`: what its segment has already is read again. */
  async begin(session: Session, count: number): Promise<void> {
    const { columns, rows } = this.#packing;
    const selected = columns.map((column) => `"${columnName(column)}"`).join(', ');
    const begun = await session.query<number[]>({
      text: `/* rowsOfSegment */ select ${selected} from ${this.#rows} where number > $1 and number <= $2 order by number`,
      values: [count - (count % rows), count],
      rowMode: 'array',
    });
    this.#values.set(begun.rows.flat());
  }

  /** Takes row `number`, the next. */
  add(number: number, values: readonly Binding[]): void {
    const { rows } = this.#packing;
    const row = (number - 1) % rows;
    for (const [column, place] of this.#places.entries()) {
      this.#values[row * this.#places.length + column] = Number(values[place]);
    }
    if (row < rows - 1) return;
    const bytes = Buffer.from(new Uint8Array(this.#values.buffer));
    this.#whole.push({ segment: (number - 1 - row) / rows, bytes });
  }

  async write(session: Session): Promise<void> {
    for (const { segment, bytes } of this.#whole) {
      await session.query(`insert into ${this.#segments} values ($1, $2)`, [segment, bytes]);
    }
  }

  next(): void {
    this.#whole = [];
  }
}
