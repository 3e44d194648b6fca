/**
 * The floor of a rebuild on PostgreSQL: reads and parses every event of a log, and inserts the same rows that views have of
 * it into the same tables with the same indexes, plainly: one insert a table for as many events as the log is read by.
 * Rows come out of the built views, and fetching them is not counted. Takes a connection string, the schema of the log, that
 * of the built views and one to write in; prints JSON.
 */
import { Client } from 'pg';

const [url = '', log = '', built = '', floor = ''] = process.argv.slice(2);
const eventsAtOnce = 1_000;

/** A table: its columns, and whether its rows have positions; those of one without are taken as far as the others are. */
interface Source {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly hasPosition: boolean;
  readonly rows: number;
}

const views = new Client(url);
const client = new Client(url);
await views.connect();
await client.connect();
await client.query(`drop schema if exists ${floor} cascade; create schema ${floor}; set synchronous_commit to off`);

const sources: Source[] = [];
const made = await views.query(
  "select tablename as table from pg_tables where schemaname = $1 and tablename ~ '__\\d+$'",
  [built],
);
for (const { table } of made.rows) {
  await client.query(`create table ${floor}.${table} (like ${built}.${table} including all)`);
  const columns = await views.query(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 order by attnum`,
    [`${built}.${table}`],
  );
  const count = await views.query(`select count(*)::int as rows from ${built}.${table}`);
  const hasPosition = columns.rows.some(({ name }) => name === '"position"' || name === 'position');
  sources.push({ table, columns: columns.rows, hasPosition, rows: count.rows[0].rows });
}

const total = Number((await views.query(`select max(position) as head from ${log}.event`)).rows[0].head);
const page = `select bytes from ${log}.event where position > $1 and position <= $2 order by position`;

async function fetch({ table, columns, hasPosition, rows }: Source, after: number, end: number): Promise<unknown[][]> {
  const [from, to] = [after, end].map((position) => Math.floor((rows * position) / total));
  const which = hasPosition
    ? `where "position" > ${after} and "position" <= ${end} order by "position"`
    : `offset ${from} limit ${(to ?? 0) - (from ?? 0)}`;
  const found = await views.query({ text: `select * from ${built}.${table} ${which}`, rowMode: 'array' });
  return columns.map((_, column) => found.rows.map((row) => row[column]));
}

let [seconds, rows] = [0, 0];
for (let position = 0; position < total; ) {
  const end = Math.min(total, position + eventsAtOnce);
  const fetched: unknown[][][] = [];
  for (const source of sources) fetched.push(await fetch(source, position, end));
  const began = performance.now();
  const read = await client.query({ name: 'page', text: page, values: [position, end] });
  for (const { bytes } of read.rows) JSON.parse(bytes.toString('utf8'));
  await client.query('begin');
  for (const [index, { table, columns }] of sources.entries()) {
    const values = fetched[index] ?? [];
    if (values[0]?.length === 0) continue;
    const arrays = columns.map(({ type }, column) => `$${column + 1}::${type}[]`);
    const text = `insert into ${floor}.${table} select * from unnest(${arrays.join(', ')})`;
    await client.query({ name: table, text, values });
    rows += values[0]?.length ?? 0;
  }
  await client.query('commit');
  seconds += (performance.now() - began) / 1000;
  position = end;
}
await client.query(`drop schema ${floor} cascade`);
await client.end();
await views.end();
process.stdout.write(JSON.stringify({ events: total, rows, seconds }));
