import type { Session } from '@pedigree/postgres';
import type { RowOperation } from '../../operation.ts';
import type { Row } from '../../table.ts';
import type { View } from '../../view.ts';
import type { NumberOf } from '../encoders.ts';
import { ColumnsToWrite } from './columns-to-write.ts';
import { NumberedBatch } from './numbered-batch.ts';
import { SegmentBatch } from './segment-batch.ts';
import { PlainBatch, type TableBatch } from './table-batch.ts';

/**
 * Writes operations into the tables of one generation, a batch at a time: what they have to know of rows that are there is
 * read first, one statement a table; then they are settled in memory, in their order; then one statement inserts all rows.
 */
export class GenerationWriter {
  readonly #insertName: string;
  /** Of each table the columns that refer to a numbered one, and to which. */
  readonly #references: ReadonlyMap<string, readonly (readonly [member: string, target: string])[]>;
  readonly #batches = new Map<string, TableBatch>();
  readonly #numbered = new Map<string, NumberedBatch>();

  constructor({ name, tables }: Pick<View, 'name' | 'tables'>, generation: number) {
    this.#insertName = `insert ${name} ${generation}`;
    this.#references = new Map(tables.map(({ name, refersTo = {} }) => [name, Object.entries(refersTo)]));
    for (const table of tables) {
      const to = new ColumnsToWrite(table, generation, (target) => this.#numbersOf(target));
      if (!table.numbered) {
        this.#batches.set(table.name, new PlainBatch(table, to));
        continue;
      }
      const segments = table.packed ? new SegmentBatch(table, table.packed, to, generation) : null;
      const batch = new NumberedBatch(table, to, segments);
      this.#batches.set(table.name, batch);
      this.#numbered.set(table.name, batch);
    }
  }

  /** Reads what a batch has to know, within the transaction in which it is to be written. */
  async read(session: Session, operations: readonly RowOperation[]): Promise<void> {
    const touched = new Set<string>();
    for (const operation of operations) this.#foresee(operation, touched);
    for (const name of touched) await this.#batchOf(name).read(session);
  }

  /** Writes what was read for. It is for the caller to tell by {@link next} or {@link reset} what became of it. */
  async write(session: Session, operations: readonly RowOperation[]): Promise<void> {
    for (const operation of operations) this.#settle(operation);
    for (const batch of this.#batches.values()) await batch.change(session);
    if (operations.length > 0) await this.#insert(session);
    for (const batch of this.#batches.values()) await batch.finish(session);
  }

  /** What was written is committed. */
  next(): void {
    for (const batch of this.#batches.values()) batch.next();
  }

  /** What was written was rolled back. */
  reset(): void {
    for (const batch of this.#batches.values()) batch.reset();
  }

  #foresee(operation: RowOperation, touched: Set<string>): void {
    const name = 'add' in operation ? operation.add : 'keep' in operation ? operation.keep : operation.patch;
    touched.add(name);
    const mayBeNew = this.#batchOf(name).foresee(operation);
    if ('patch' in operation) {
      this.#foreseeReferences(name, operation.where, touched);
      this.#foreseeReferences(name, operation.set, touched);
    } else this.#foreseeReferences(name, operation.row, touched);
    if (!('keep' in operation) || !mayBeNew) return;
    for (const next of operation.withNew?.() ?? []) this.#foresee(next, touched);
  }

  #foreseeReferences(name: string, row: Row, touched: Set<string>): void {
    for (const [member, target] of this.#references.get(name) ?? []) {
      const value = row[member];
      if (typeof value !== 'string') continue;
      touched.add(target);
      this.#numberedOf(target).foreseeReference(value);
    }
  }

  #settle(operation: RowOperation): void {
    if ('add' in operation) {
      if (!operation.ifKnown || this.#isKnown(operation.add, operation.row)) {
        this.#batchOf(operation.add).add(operation.row);
      }
    } else if ('keep' in operation) {
      const { keep, row, fill = [], withNew } = operation;
      if (this.#batchOf(keep).keep(row, fill)) for (const next of withNew?.() ?? []) this.#settle(next);
    } else this.#batchOf(operation.patch).patch(operation.where, operation.set);
  }

  #isKnown(name: string, row: Row): boolean {
    const references = this.#references.get(name) ?? [];
    return references.every(([member, target]) => this.#numbersOf(target)(String(row[member])) !== null);
  }

  /** One statement for all tables, always the same: the server parses it once. */
  async #insert(session: Session): Promise<void> {
    const parts: string[] = [];
    const values: Buffer[] = [];
    for (const { insert } of this.#batches.values()) {
      parts.push(`w${parts.length} as (${insert.sql(values.length + 1)})`);
      values.push(...insert.arrays());
    }
    await session.query({ name: this.#insertName, text: `/* insertRows */ with ${parts.join(', ')} select 1`, values });
  }

  #batchOf(name: string): TableBatch {
    const batch = this.#batches.get(name);
    if (!batch) throw new TypeError(`required: a table of the view; came: ${name}`);
    return batch;
  }

  #numberedOf(name: string): NumberedBatch {
    const batch = this.#numbered.get(name);
    if (!batch) throw new TypeError(`required: a numbered table, earlier in the view; came: ${name}`);
    return batch;
  }

  #numbersOf(name: string): NumberOf {
    return this.#numberedOf(name).numberOf;
  }
}
