import type { Binding } from '../../reading/select.ts';
import { type ArrayType, toArray } from './arrays.ts';
import type { Places } from './columns-to-write.ts';

/** Rows of one table that are to be inserted together, kept by column, as SQL takes them. */
export class HeldRows {
  readonly #types: readonly ArrayType[];
  #columns: Binding[][];
  #size = 0;

  constructor(types: readonly ArrayType[]) {
    this.#types = types;
    this.#columns = types.map(() => []);
  }

  get size(): number {
    return this.#size;
  }

  add(values: readonly Binding[]): void {
    for (const [place, column] of this.#columns.entries()) column.push(values[place] ?? null);
    this.#size++;
  }

  get(row: number, place: number): Binding {
    return this.#columns[place]?.[row] ?? null;
  }

  set(row: number, place: number, value: Binding): void {
    const column = this.#columns[place];
    if (column) column[row] = value;
  }

  /** Sets values of every row that has others. */
  patch(where: Places, set: Places): void {
    for (let row = 0; row < this.#size; row++) {
      if (!where.every(([place, value]) => this.get(row, place) === value)) continue;
      for (const [place, value] of set) this.set(row, place, value);
    }
  }

  /** An array a column. */
  toArrays(): Buffer[] {
    return this.#types.map((type, place) => toArray(type, this.#columns[place] ?? []));
  }

  clear(): void {
    this.#columns = this.#types.map(() => []);
    this.#size = 0;
  }
}
