import { Client } from 'pg';
import type { Row } from './append.ts';

/** Plain `pg` on one connection: `batch` rows a transaction, in one insert, on disk at each commit. Rows a second. */
export async function measureInsertsOnPostgres(url: string, rows: readonly Row[], batch: number): Promise<number> {
  const client = new Client(url);
  await client.connect();
  await client.query(`
    drop table if exists floor_event;
    create table floor_event (
      position bigint primary key, stream bigint not null, revision bigint not null,
      id uuid not null unique, bytes bytea not null, unique (stream, revision)
    )`);
  const start = performance.now();
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    await client.query('begin');
    await client.query({
      name: 'floor',
      text: 'insert into floor_event select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::uuid[], $5::bytea[])',
      values: [
        part.map((_, index) => from + index + 1),
        part.map(({ stream }) => stream),
        part.map(({ revision }) => revision),
        part.map(({ id }) => Buffer.from(id).toString('hex')),
        part.map(({ bytes }) => Buffer.from(bytes)),
      ],
    });
    await client.query('commit');
  }
  const seconds = (performance.now() - start) / 1000;
  await client.query('drop table floor_event');
  await client.end();
  return rows.length / seconds;
}
