import type { Binding } from '../../reading/select.ts';
import { columnName, type Row, storedKind, type Table } from '../../table.ts';
import { type Encode, encoderIn, type NumberOf } from '../encoders.ts';
import { physicalName } from '../physical-name.ts';
import { type ArrayType, sqlTypes } from './arrays.ts';

/** A column as SQL names it, the type of an array of its values, and how a value of it is encoded. */
export interface ColumnToWrite {
  readonly name: string;
  readonly array: ArrayType;
  readonly encode: Encode;
}

/** Encoded values by their columns' places. */
export type Places = readonly (readonly [place: number, value: Binding])[];

/** The columns of a table in one generation; a column's place is where it stands in `columns`. */
export class ColumnsToWrite {
  /** The table's name in the schema. */
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly #table: Table;
  readonly #members: readonly string[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(table: Table, generation: number, numbersOf: (table: string) => NumberOf) {
    this.#table = table;
    this.#members = Object.keys(table.columns);
    this.#places = new Map(this.#members.map((member, place) => [member, place]));
    this.name = physicalName(table.name, generation);
    this.columns = Object.entries(table.columns).map(([member, kind]) => ({
      name: `"${columnName(member)}"`,
      array: sqlTypes[storedKind(kind)].array,
      encode: encoderIn(table, member, numbersOf),
    }));
  }

  /** @throws TypeError for a column that the table has not. */
  placeOf(member: string): number {
    const place = this.#places.get(member);
    if (place === undefined) throw new TypeError(`required: a column of ${this.#table.name}; came: ${member}`);
    return place;
  }

  at(place: number): ColumnToWrite {
    const column = this.columns[place];
    if (!column) throw new RangeError(`required: a column of ${this.name}; came: place ${place}`);
    return column;
  }

  /** All values of a row, in the columns' order. */
  encodeRow(row: Row): Binding[] {
    return this.columns.map(({ encode }, place) => encode(row[this.#members[place] ?? ''] ?? null));
  }

  /** The values of some members. */
  encode(row: Row, members: readonly string[] = Object.keys(row)): Places {
    return members.map((member) => {
      const place = this.placeOf(member);
      return [place, this.at(place).encode(row[member] ?? null)];
    });
  }
}
