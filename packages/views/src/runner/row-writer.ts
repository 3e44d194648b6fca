import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { RowOperation } from '../operation.ts';
import { createStatements } from '../sqlite-statements.ts';
import type { Row, Table } from '../table.ts';
import type { NumberOf } from './encoders.ts';
import { createNumberedWriter } from './numbered-writer.ts';
import { SegmentWriter } from './segment-writer.ts';
import { createTableWriter, type TableWriter, tableToWrite } from './table-writer.ts';

/** Writes operations into the tables of one generation. */
export interface RowWriter {
  write(operations: readonly RowOperation[]): void;
  /** Writes what was held back to be inserted together. Nothing is in the tables for certain before. */
  flush(): void;
  /** Forgets what was held back, after a rollback. */
  reset(): void;
}

/** What different tables get has no order among them, but that a row referred to is there first. */
export function createRowWriter(
  database: DatabaseSyncInstance,
  tables: readonly Table[],
  generation: number,
): RowWriter {
  const statements = createStatements(database);
  const writers = new Map<string, TableWriter>();
  const numbers = new Map<string, NumberOf>();
  const numbersOf = (name: string): NumberOf => {
    const numberOf = numbers.get(name);
    if (!numberOf) throw new TypeError(`required: a numbered table, earlier in the view; came: ${name}`);
    return numberOf;
  };
  for (const table of tables) {
    const to = tableToWrite(statements, table, generation, numbersOf);
    if (table.numbered) {
      const segments = table.packed ? new SegmentWriter(database, table, table.packed, generation) : null;
      const writer = createNumberedWriter(to, segments);
      writers.set(table.name, writer);
      numbers.set(table.name, writer.numberOf);
    } else writers.set(table.name, createTableWriter(to));
  }

  const refersTo = new Map(tables.map(({ name, refersTo = {} }) => [name, Object.entries(refersTo)]));
  const isKnown = (table: string, row: Row) =>
    refersTo.get(table)?.every(([member, target]) => numbersOf(target)(String(row[member])) !== null);

  const writerOf = (name: string) => {
    const writer = writers.get(name);
    if (!writer) throw new TypeError(`required: a table of the view; came: ${name}`);
    return writer;
  };
  const write = (operations: readonly RowOperation[]): void => {
    for (const operation of operations) {
      if ('add' in operation) {
        if (!operation.ifKnown || isKnown(operation.add, operation.row)) writerOf(operation.add).add(operation.row);
      } else if ('keep' in operation) {
        const { keep, row, fill = [], withNew } = operation;
        if (writerOf(keep).keep(row, fill) && withNew) write(withNew());
      } else writerOf(operation.patch).patch(operation.where, operation.set);
    }
  };
  return {
    write,
    flush() {
      for (const writer of writers.values()) writer.flush();
    },
    reset() {
      for (const writer of writers.values()) writer.reset();
    },
  };
}
