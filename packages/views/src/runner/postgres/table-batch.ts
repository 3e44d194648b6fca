import type { Session } from '@pedigree/postgres';
import type { RowOperation } from '../../operation.ts';
import type { Row, Table } from '../../table.ts';
import type { ArrayType } from './arrays.ts';
import type { ColumnsToWrite } from './columns-to-write.ts';
import { HeldRows } from './held-rows.ts';
import { PatchGroups } from './patch-groups.ts';

/** How rows are inserted: a statement's part, with its own parameters, and what is given for them. */
export interface Insert {
  /** Makes the part; its first parameter has this number. */
  readonly sql: (firstParameter: number) => string;
  readonly width: number;
  readonly arrays: () => Buffer[];
}

/** What a batch of operations comes to in one table. Operations on one table keep their order. */
export interface TableBatch {
  /** Takes note of the rows that an operation needs to know of; false where the row is known to be there. */
  foresee(operation: RowOperation): boolean;
  /** Reads what was foreseen. */
  read(session: Session): Promise<void>;
  add(row: Row): void;
  /** Answers whether the row was new. */
  keep(row: Row, fill: readonly string[]): boolean;
  patch(where: Row, set: Row): void;
  /** Changes rows that were there before the batch: all of them are changed before any row is inserted. */
  change(session: Session): Promise<void>;
  readonly insert: Insert;
  /** Writes what is written neither by `change` nor by `insert`. */
  finish(session: Session): Promise<void>;
  /** Begins the next batch; what this one wrote is committed. */
  next(): void;
  /** Forgets everything, after a rollback. */
  reset(): void;
}

/** An insert of all columns, of rows that are held. */
export function insertOf(name: string, names: readonly string[], arrays: readonly ArrayType[], held: HeldRows): Insert {
  const columns = names.join(', ');
  return {
    sql: (first) => {
      const parameters = arrays.map((array, index) => `$${first + index}::${array}`);
      return `insert into ${name} (${columns}) select * from unnest(${parameters.join(', ')})`;
    },
    width: names.length,
    arrays: () => held.toArrays(),
  };
}

/**
 * The batch of a table that is not numbered. What a patch means to rows of this batch is settled here, in order; what it
 * means to older ones is left to SQL, which comes before the inserts and so sees no row of the batch.
 */
export class PlainBatch implements TableBatch {
  readonly insert: Insert;
  readonly #table: Table;
  readonly #to: ColumnsToWrite;
  readonly #added: HeldRows;
  readonly #kept: HeldRows;
  readonly #patches: PatchGroups;
  readonly #insertKept: Insert;

  constructor(table: Table, to: ColumnsToWrite) {
    this.#table = table;
    this.#to = to;
    const { name, columns } = to;
    const [names, arrays] = [columns.map((column) => column.name), columns.map(({ array }) => array)];
    this.#added = new HeldRows(arrays);
    this.#kept = new HeldRows(arrays);
    this.insert = insertOf(name, names, arrays, this.#added);
    this.#insertKept = insertOf(name, names, arrays, this.#kept);
    this.#patches = new PatchGroups(to);
  }

  /** @throws TypeError where more follows only a new row: whether a row is new shows when it is written. */
  foresee(operation: RowOperation): boolean {
    if (!('keep' in operation) || (!operation.withNew && !operation.fill)) return true;
    throw new TypeError(`required: a numbered table to fill in or follow; came: ${this.#table.name}`);
  }

  async read(): Promise<void> {}

  add(row: Row): void {
    this.#added.add(this.#to.encodeRow(row));
  }

  keep(row: Row): boolean {
    this.#kept.add(this.#to.encodeRow(row));
    return true;
  }

  patch(where: Row, set: Row): void {
    const patch = { where: this.#to.encode(where), set: this.#to.encode(set) };
    for (const held of [this.#added, this.#kept]) held.patch(patch.where, patch.set);
    this.#patches.add(patch);
  }

  async change(session: Session): Promise<void> {
    await this.#patches.write(session);
  }

  async finish(session: Session): Promise<void> {
    if (this.#kept.size === 0) return;
    await session.query(`${this.#insertKept.sql(1)} on conflict do nothing`, this.#insertKept.arrays());
  }

  next(): void {
    this.#added.clear();
    this.#kept.clear();
    this.#patches.clear();
  }

  reset(): void {
    this.next();
  }
}
