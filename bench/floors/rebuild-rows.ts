import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/** The rows of one table of the built views, and the insert into the table of that name here. */
export interface Source {
  /** The rows up to a position; of a table without positions those up to that part of all. */
  readonly take: (position: number, part: number) => readonly (readonly unknown[])[];
  readonly insert: StatementSyncInstance;
}

/** Makes the tables and indexes of the built views anew, and opens each table in the order of its positions. */
export function openSources(views: DatabaseSyncInstance, database: DatabaseSyncInstance): readonly Source[] {
  const made = views.prepare(
    `select type, name, sql from sqlite_master
     where tbl_name like '%\\_\\_%' escape '\\' and type in ('table', 'index') and sql is not null order by type desc`,
  );
  const schema: readonly { type: string; name: string; sql: string }[] = made.all();
  for (const { sql } of schema) database.exec(sql);
  return schema.filter(({ type }) => type === 'table').map(({ name }) => openSource(views, database, name));
}

function openSource(views: DatabaseSyncInstance, database: DatabaseSyncInstance, table: string): Source {
  const infos: readonly { name: string; pk: number }[] = views
    .prepare('select name, pk from pragma_table_info(?)')
    .all(table);
  const columns = infos.map(({ name }) => name);
  const at = columns.indexOf('position');
  // Rows that are kept by a number of their own came in that order, and need no sorting.
  const isNumbered = infos.filter(({ pk }) => pk > 0).every(({ name }) => name === 'number' || name === 'position');
  const count = Number(views.prepare(`select count(*) as count from ${table}`).get().count);
  const statement = views.prepare(`select * from ${table} ${isNumbered || at < 0 ? '' : 'order by position'}`);
  const rows: Iterator<object> = statement.iterate();
  let [next, taken] = [rows.next(), 0];

  return {
    take(position, part) {
      const found: unknown[][] = [];
      while (!next.done) {
        const values = Object.values(next.value);
        if (at < 0 ? taken >= count * part : Number(values[at]) > position) break;
        found.push(values);
        taken++;
        next = rows.next();
      }
      return found;
    },
    insert: database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`),
  };
}
