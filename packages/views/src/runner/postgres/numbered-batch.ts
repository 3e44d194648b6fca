import type { Session } from '@pedigree/postgres';
import type { RowOperation } from '../../operation.ts';
import type { Binding } from '../../reading/select.ts';
import type { Row, Table } from '../../table.ts';
import type { NumberOf } from '../encoders.ts';
import { type ArrayType, toArray } from './arrays.ts';
import type { ColumnsToWrite, Places } from './columns-to-write.ts';
import { HeldRows } from './held-rows.ts';
import { NumbersRead } from './numbers-read.ts';
import type { SegmentBatch } from './segment-batch.ts';
import { type Insert, insertOf, type TableBatch } from './table-batch.ts';

/**
 * The batch of a numbered table: numbers rows as they come, without gaps. Everything it has to know of older rows was read
 * before, so that what operations mean is settled here, in order, and each older row is changed once.
 */
export class NumberedBatch implements TableBatch {
  readonly insert: Insert;
  readonly #table: Table;
  readonly #to: ColumnsToWrite;
  readonly #held: HeldRows;
  readonly #read: NumbersRead;
  readonly #segments: SegmentBatch | null;
  /** What older rows get: by number and place. */
  readonly #changes = new Map<number, Map<number, Binding>>();
  /** Rows that were there before this batch, null until they are counted. */
  #count: number | null = null;

  constructor(table: Table, to: ColumnsToWrite, segments: SegmentBatch | null) {
    this.#table = table;
    this.#to = to;
    this.#segments = segments;
    const { name, columns } = to;
    const arrays: readonly ArrayType[] = [...columns.map(({ array }) => array), 'bigint[]'];
    this.#held = new HeldRows(arrays);
    this.#read = new NumbersRead(table, name);
    this.insert = insertOf(name, [...columns.map((column) => column.name), '"number"'], arrays, this.#held);
  }

  /** The number of a row that was foreseen, or added since, by its key or alias. */
  readonly numberOf: NumberOf = (value) =>
    this.#read.byKey(value) ?? (this.#table.interned ? this.#make(value) : this.#read.byAlias(value));

  /** Takes note of a key or alias by which a row is referred to. */
  foreseeReference(value: string): void {
    this.#read.want(value);
  }

  foresee(operation: RowOperation): boolean {
    const [key] = this.#table.key;
    if (key === undefined || 'add' in operation) return true;
    const row = 'keep' in operation ? operation.row : operation.where;
    if (row[key] === undefined) return true;
    const text = String(row[key]);
    this.#read.want(text, 'keep' in operation ? operation.fill?.[0] : undefined);
    return !this.#read.knows(text);
  }

  async read(session: Session): Promise<void> {
    await this.#read.read(session);
    if (this.#count !== null) return;
    const { rows } = await session.query<{ readonly last: number }>(
      `/* lastNumber */ select coalesce(max(number), 0) as last from ${this.#to.name}`,
    );
    const count = rows[0]?.last ?? 0;
    await this.#segments?.begin(session, count);
    this.#count = count;
  }

  add(row: Row): number {
    const number = this.#before() + this.#held.size + 1;
    const values = this.#to.encodeRow(row);
    this.#held.add([...values, number]);
    this.#segments?.add(number, values);
    const { key, alias } = this.#table;
    if (key[0] !== undefined) this.#read.addKey(String(row[key[0]]), number);
    if (alias !== undefined) this.#read.addAlias(row[alias] ?? null, number);
    return number;
  }

  keep(row: Row, fill: readonly string[]): boolean {
    const [key] = this.#table.key;
    const number = key === undefined ? null : this.#read.byKey(String(row[key]));
    if (number === null) this.add(row);
    else this.#fillIn(number, row, fill);
    return number === null;
  }

  /** @throws TypeError for a patch by anything but the key: no view needs it. */
  patch(where: Row, set: Row): void {
    const [only, ...others] = Object.keys(where);
    if (only === undefined || others.length > 0 || only !== this.#table.key[0]) {
      throw new TypeError(`required: a row of ${this.#table.name} by its key; came: by ${Object.keys(where).join()}`);
    }
    const number = this.#read.byKey(String(where[only]));
    if (number !== null) this.#set(number, this.#to.encode(set), set);
  }

  async change(session: Session): Promise<void> {
    const groups = new Map<string, [number, Map<number, Binding>][]>();
    for (const change of this.#changes) {
      const places = [...change[1].keys()].sort((left, right) => left - right).join();
      groups.set(places, [...(groups.get(places) ?? []), change]);
    }
    for (const [places, changes] of groups) await this.#update(session, places.split(',').map(Number), changes);
  }

  async finish(session: Session): Promise<void> {
    await this.#segments?.write(session);
  }

  next(): void {
    if (this.#count !== null) this.#count += this.#held.size;
    this.#held.clear();
    this.#changes.clear();
    this.#segments?.next();
    this.#read.next();
  }

  reset(): void {
    this.#held.clear();
    this.#changes.clear();
    this.#segments?.next();
    this.#read.reset();
    this.#count = null;
  }

  #make(value: string): number | null {
    const [key] = this.#table.key;
    return key === undefined ? null : this.add({ [key]: value });
  }

  #before(): number {
    if (this.#count === null)
      throw new Error(`required: rows of ${this.#to.name} that are counted; came: an operation`);
    return this.#count;
  }

  #fillIn(number: number, row: Row, fill: readonly string[]): void {
    const [first] = fill;
    if (first === undefined || (row[first] ?? null) === null || this.#isSet(number, first)) return;
    this.#set(number, this.#to.encode(row, fill), row);
  }

  #isSet(number: number, member: string): boolean {
    const place = this.#to.placeOf(member);
    const held = number - this.#before() - 1;
    if (held >= 0) return this.#held.get(held, place) !== null;
    const changed = this.#changes.get(number)?.get(place);
    return changed === undefined ? this.#read.isSet(number, member) : changed !== null;
  }

  #set(number: number, places: Places, row: Row): void {
    const { alias } = this.#table;
    if (
      alias !== undefined &&
      row[alias] !== undefined &&
      places.some(([place]) => place === this.#to.placeOf(alias))
    ) {
      this.#read.addAlias(row[alias], number);
    }
    const held = number - this.#before() - 1;
    const changes = this.#changes.get(number) ?? new Map<number, Binding>();
    for (const [place, value] of places) {
      if (held >= 0) this.#held.set(held, place, value);
      else changes.set(place, value);
    }
    if (held < 0) this.#changes.set(number, changes);
  }

  async #update(
    session: Session,
    places: readonly number[],
    changes: readonly [number, ReadonlyMap<number, Binding>][],
  ): Promise<void> {
    const columns = places.map((place) => this.#to.at(place));
    const parameters = columns.map(({ array }, index) => `$${index + 2}::${array}`);
    const names = columns.map((_, index) => `v${index}`);
    await session.query(
      `update ${this.#to.name} t set ${columns.map(({ name }, index) => `${name} = given.v${index}`).join(', ')}
       from unnest($1::bigint[], ${parameters.join(', ')}) as given(number, ${names.join(', ')})
       where t.number = given.number`,
      [
        toArray(
          'bigint[]',
          changes.map(([number]) => number),
        ),
        ...places.map((place, index) => {
          const array = columns[index]?.array ?? 'text[]';
          return toArray(
            array,
            changes.map(([, values]) => values.get(place) ?? null),
          );
        }),
      ],
    );
  }
}
