import { columnName, type Index, type Table } from '../table.ts';
import { physicalName } from './physical-name.ts';

/** An index of a table in one of its makings. */
export interface TableIndex {
  readonly name: string;
  readonly table: string;
  readonly isUnique: boolean;
  readonly on: string;
  /** Of which rows; null where of all. */
  readonly where: string | null;
  /** Made with the table, since its writer finds rows by it. */
  readonly isForWriter: boolean;
}

/** The indexes of a table in one of its makings, beside those of its keys; `columnsOf` tells what one is on. */
export function indexesOf(
  { name, alias, indexes }: Table,
  generation: number,
  columnsOf: (index: Index) => string,
): readonly TableIndex[] {
  const table = physicalName(name, generation);
  const column = alias === undefined ? null : `"${columnName(alias)}"`;
  const ofAlias = { name: `${table}__alias`, table, isUnique: true, isForWriter: true };
  return [
    ...(column === null ? [] : [{ ...ofAlias, on: column, where: `${column} is not null` }]),
    ...indexes.map((index) => ({
      name: `${table}__${index.name}`,
      table,
      isUnique: false,
      on: columnsOf(index),
      where: index.where ?? null,
      isForWriter: index.isForWriter ?? false,
    })),
  ];
}

/** What makes the indexes that a table's writer needs, or the others, which only queries do, unless they are there. */
export function createIndexesFor(whom: 'writer' | 'queries', indexes: readonly TableIndex[]): readonly string[] {
  return indexes.filter(({ isForWriter }) => isForWriter === (whom === 'writer')).map(createIndex);
}

function createIndex(index: TableIndex): string {
  return `create ${index.isUnique ? 'unique ' : ''}index if not exists ${definitionOf(index)}`;
}

/** What stands of an index behind the words that make it. */
export function definitionOf({ name, table, on, where }: TableIndex): string {
  return `${name} on ${table} (${on})${where === null ? '' : ` where ${where}`}`;
}
