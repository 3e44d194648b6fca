import { Client } from 'pg';

/** A table of as many rows as there are changes, by its primary key, read over one connection. */
export interface KeyedTable {
  /** Gets rows by random keys, one after another; answers gets a second. */
  readonly measure: (keys: readonly number[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Makes the table in one statement: four columns of what an answer is made of. */
export async function makeKeyedTable(url: string, rows: number): Promise<KeyedTable> {
  const client = new Client(url);
  await client.connect();
  await client.query(`create table floor_change (position bigint primary key, since bigint, event_id text, stated text);
    insert into floor_change select i, 1700000000000 + i, '00000000-0000-5000-8000-' || lpad(i::text, 12, '0'),
      '{"actor":{"id":"ada","kind":"PERSON","means":"CLAIMED"},"allocation":{"state":"SERVING","versions":[{"number":' || i % 100
      || ',"share":10000}]},"evidence":"OBSERVED","reason":null,"recordedAt":"2026-05-01T00:00:00.000Z","type":"ModelPromoted"}'
      from generate_series(1, ${rows}) i; analyze floor_change`);
  return {
    async measure(keys) {
      const start = performance.now();
      for (const key of keys) {
        const text = 'select * from floor_change where position = $1';
        await client.query({ name: 'floor', text, values: [key], rowMode: 'array' });
      }
      return keys.length / ((performance.now() - start) / 1000);
    },
    close: () => client.end(),
  };
}
