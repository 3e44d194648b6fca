import type { Session } from '@pedigree/postgres';
import { type ColumnValue, columnName, type Table } from '../../table.ts';
import { KnownNumbers } from '../known-numbers.ts';
import { toArray } from './arrays.ts';

/** What was read of a row: its number, by which text it was found, and which of the columns to fill are set. */
type Found = readonly [number: number, text: string, isByAlias: boolean, ...isSet: boolean[]];

/** What a batch has to know of the rows of a numbered table that are there: asked for all at once, before the batch. */
export class NumbersRead {
  readonly #table: Table;
  readonly #name: string;
  /** Numbers by key that were used lately, in this batch and those before it. */
  readonly #known = new KnownNumbers();
  readonly #wanted = new Set<string>();
  /** Keys of rows that may be filled in, and the columns that say whether they are. */
  readonly #toFill = new Map<string, Set<string>>();
  readonly #keys = new Map<string, number>();
  readonly #aliases = new Map<string, number>();
  readonly #filled = new Map<number, Set<string>>();

  constructor(table: Table, name: string) {
    this.#table = table;
    this.#name = name;
  }

  want(value: string, toFill?: string): void {
    this.#wanted.add(value);
    if (toFill !== undefined) this.#toFill.set(value, (this.#toFill.get(value) ?? new Set()).add(toFill));
  }

  /** Whether a batch before this one had a row of that key, as far as is remembered. */
  knows(key: string): boolean {
    return this.#known.get(key) !== null;
  }

  async read(session: Session): Promise<void> {
    const unknown: string[] = [];
    for (const value of this.#wanted) {
      const number = this.#toFill.has(value) ? null : this.#known.get(value);
      if (number === null) unknown.push(value);
      else this.#keys.set(value, number);
    }
    if (unknown.length === 0) return;
    const members = [...new Set([...this.#toFill.values()].flatMap((set) => [...set]))];
    const { rows } = await session.query<[number, string, boolean, ...boolean[]]>({
      text: this.#statement(members),
      values: [toArray('text[]', unknown)],
      rowMode: 'array',
    });
    for (const found of rows) this.#take(found, members);
  }

  byKey(key: string): number | null {
    return this.#keys.get(key) ?? null;
  }

  byAlias(alias: string): number | null {
    return this.#aliases.get(alias) ?? null;
  }

  isSet(number: number, member: string): boolean {
    return this.#filled.get(number)?.has(member) ?? false;
  }

  addKey(key: string, number: number): void {
    this.#keys.set(key, number);
  }

  addAlias(alias: ColumnValue, number: number): void {
    if (typeof alias === 'string') this.#aliases.set(alias, number);
  }

  /** What the batch found or numbered is committed. */
  next(): void {
    for (const [key, number] of this.#keys) this.#known.set(key, number);
    this.reset();
  }

  /** Forgets the batch, but nothing of those before it. */
  reset(): void {
    for (const each of [this.#wanted, this.#toFill, this.#keys, this.#aliases, this.#filled]) each.clear();
  }

  #take([number, text, isByAlias, ...isSet]: Found, members: readonly string[]): void {
    (isByAlias ? this.#aliases : this.#keys).set(text, number);
    if (!isByAlias) this.#filled.set(number, new Set(members.filter((_, index) => isSet[index])));
  }

  #statement(members: readonly string[]): string {
    const { key, alias } = this.#table;
    const isSet = members.map((member) => `, "${columnName(member)}" is not null`).join('');
    const by = (member: string, isByAlias: boolean) =>
      `select "number", "${columnName(member)}", ${isByAlias}${isSet} from ${this.#name}
       where "${columnName(member)}" = any($1::text[])`;
    const selects = [
      ...(key[0] === undefined ? [] : [by(key[0], false)]),
      ...(alias === undefined ? [] : [by(alias, true)]),
    ];
    return `/* numbersBy */ ${selects.join(' union all ')}`;
  }
}
