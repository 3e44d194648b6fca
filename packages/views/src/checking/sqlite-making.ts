import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { inOrder, type Making } from './compare-tables.ts';

/** The tables of a making in a database of SQLite, and under which names they are there. */
export function sqliteMaking(database: DatabaseSyncInstance, nameOf: (table: string) => string): Making {
  return {
    async hasTable(name) {
      return Boolean(database.prepare('/* tableThere */ select 1 from sqlite_schema where name = ?').get(nameOf(name)));
    },
    async *readRows(shape) {
      const statement = database.prepare(inOrder(shape, nameOf(shape.name)));
      statement.setReturnArrays(true);
      statement.setReadBigInts(true);
      yield { [Symbol.iterator]: () => statement.iterate() };
    },
  };
}
