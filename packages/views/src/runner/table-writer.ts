import type { Binding } from '../reading/select.ts';
import type { Statements } from '../sqlite-statements.ts';
import { columnName, type Row, type Table } from '../table.ts';
import { type Encode, encoderIn, type NumberOf } from './encoders.ts';
import { physicalName } from './physical-name.ts';
import { insertInto, RowBatch } from './row-batch.ts';

/** Writes the rows of one table in one generation. Operations on one table keep their order. */
export interface TableWriter {
  add(row: Row): void;
  /** Answers whether the row was new. */
  keep(row: Row, fill: readonly string[]): boolean;
  patch(where: Row, set: Row): void;
  flush(): void;
  /** After a rollback. */
  reset(): void;
}

/** What every writer of a table has: its name in the file, and how its columns are encoded. */
export interface TableToWrite {
  readonly statements: Statements;
  readonly table: Table;
  readonly name: string;
  readonly columns: readonly { readonly member: string; readonly encode: Encode }[];
}

export function tableToWrite(
  statements: Statements,
  table: Table,
  generation: number,
  numbersOf: (table: string) => NumberOf,
): TableToWrite {
  const members = Object.keys(table.columns);
  const columns = members.map((member) => ({ member, encode: encoderIn(table, member, numbersOf) }));
  return { statements, table, name: physicalName(table.name, generation), columns };
}

/** The writer of a table that is not numbered. */
export function createTableWriter(to: TableToWrite): TableWriter {
  const { statements, table, name, columns } = to;
  const names = columns.map(({ member }) => columnName(member));
  const batch = new RowBatch(statements, name, names);
  const insertUnlessThere = `${insertInto(name, names, 1)} on conflict do nothing`;
  const patch = createPatch(to);
  const encode = (row: Row) => (into: Binding[]) => {
    for (const { member, encode } of columns) into.push(encode(row[member] ?? null));
  };
  return {
    add: (row) => batch.add(encode(row)),
    keep(row, fill) {
      if (fill.length > 0) throw new TypeError(`required: a numbered table to fill in; came: ${table.name}`);
      batch.flush();
      const bindings: Binding[] = [];
      encode(row)(bindings);
      return statements.run(insertUnlessThere, bindings).changes === 1;
    },
    patch(where, set) {
      batch.flush();
      patch(where, set);
    },
    flush: () => batch.flush(),
    reset: () => batch.reset(),
  };
}

/** Sets columns of the rows that match, once nothing is held back. */
export function createPatch({ statements, name, columns }: TableToWrite): (where: Row, set: Row) => void {
  const encoders = new Map(columns.map(({ member, encode }) => [member, encode]));
  const encode = (member: string, value: Row[string]): Binding => {
    const encoder = encoders.get(member);
    if (!encoder) throw new TypeError(`required: a column of ${name}; came: ${member}`);
    return encoder(value);
  };
  return (where, set) => {
    const bindings: Binding[] = [];
    const assign = Object.entries(set).map(([member, value]) => {
      bindings.push(encode(member, value));
      return `"${columnName(member)}" = ?`;
    });
    const match = Object.entries(where).map(([member, value]) => {
      if (value === null) return `"${columnName(member)}" is null`;
      bindings.push(encode(member, value));
      return `"${columnName(member)}" = ?`;
    });
    statements.run(`update ${name} set ${assign.join(', ')} where ${match.join(' and ')}`, bindings);
  };
}
