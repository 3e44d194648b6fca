import type { StoredEvent } from '@pedigree/event-store';
import { connect, toPlace } from '@pedigree/postgres';
import { allViews } from '@pedigree/views';
import { projectEvents } from '@pedigree/views/testing';

/** Every row of every table of the views, in an order of its own, as texts: for comparing two databases. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** The rows that SQLite has of a log. */
export function rowsOnSqlite(log: readonly StoredEvent[]): Rows {
  const views = projectEvents(log);
  const rows = views.rows();
  views.close();
  return Object.fromEntries(Object.entries(rows).map(([table, found]) => [table, tell(found)]));
}

/** The rows that the views of a schema have, by the tables' plain names. */
export async function rowsOnPostgres(url: string, schema: string): Promise<Rows> {
  const connections = connect(toPlace({ url, schema }), 1);
  try {
    return await connections.use(async (session) => {
      const rows: [string, readonly string[]][] = [];
      for (const table of allViews.flatMap(({ tables }) =>
        tables.flatMap(({ name, packed }) => (packed ? [name, `${name}_segments`] : [name])),
      )) {
        const found = await session.query(`select * from ${table}`);
        rows.push([table, tell(found.rows)]);
      }
      return Object.fromEntries(rows);
    });
  } finally {
    await connections.close();
  }
}

/** Numbers of 64 bits are texts on their way from PostgreSQL, so all numbers are told as texts. */
function tell(rows: readonly unknown[]): readonly string[] {
  return rows
    .map((row) =>
      JSON.stringify(row, (_, value) => {
        if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
        return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
      }),
    )
    .sort();
}
