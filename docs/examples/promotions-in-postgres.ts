/** Keeps a table of all promotions in PostgreSQL: each stands there exactly once, whoever is killed meanwhile. */
import process from 'node:process';
import { type ConsumerStore, consumeEvents } from '@pedigree/client/kafka';
import { Pool, type PoolClient } from 'pg';

const { DATABASE_URL, KAFKA = '127.0.0.1:9092', TOPIC = 'pedigree.events', GROUP = 'promotions' } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL });
await pool.query(`
  create table if not exists promotions (event text primary key, stream text not null, at timestamptz not null, data jsonb not null);
  create table if not exists consumed (key text primary key, number bigint not null)`);

const store: ConsumerStore<PoolClient> = {
  async transaction(work) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (fault) {
      // A connection that is closed has kept nothing.
      client.release(true);
      throw fault;
    }
  },
  async highest(client, key) {
    const { rows } = await client.query('select number from consumed where key = $1', [key]);
    return rows.length === 0 ? null : Number(rows[0].number);
  },
  async keep(client, key, number) {
    const { rowCount } = await client.query(
      `insert into consumed values ($1, $2)
       on conflict (key) do update set number = excluded.number where consumed.number < excluded.number`,
      [key, number],
    );
    return rowCount === 1;
  },
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
await consumeEvents({
  kafka: { brokers: KAFKA.split(',') },
  group: GROUP,
  topics: [TOPIC],
  store,
  signal: ending.signal,
  onTrouble: (fault) => console.error(fault.message),
  async handle({ id, type, stream, occurredAt, data }, client) {
    if (type !== 'ModelPromoted') return;
    await client.query('insert into promotions values ($1, $2, $3, $4)', [
      id,
      stream,
      occurredAt,
      JSON.stringify(data),
    ]);
  },
});
await pool.end();
