import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvent } from '@pedigree/event-store/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { openPostgresStore } from './open.ts';
import { verifyPostgresLog } from './verify-log.ts';

const clock = () => '2026-03-01T09:00:00.000Z';

/** Faults as they can be planted by SQL, and what is found: where, and in which words. */
const faults: readonly (readonly [string, string, bigint | null, RegExp])[] = [
  [
    'an event that is missing',
    'delete from event where position = 7',
    7n,
    /an event; came: none; the next is at .* 8$/,
  ],
  [
    'an end that is missing',
    'delete from event where position > 8',
    9n,
    /an event; came: none; the log ends at .* 12$/,
  ],
  ['bytes that were changed', `update event set bytes = bytes || '\\x20' where position = 3`, 3n, /RFC 8785 form/],
  ['an id that is not in its bytes', 'update event set id = gen_random_uuid() where position = 5', 5n, /the id of its/],
  ['a stream without its name', 'delete from stream where id = 1', 1n, /the stream of its bytes, .*; came: none$/],
  [
    'an event of nowhere',
    'update event set position = -1 where position = 12',
    1n,
    /came: none; the next is at .* -1$/,
  ],
  [
    'a row that an index does not know',
    `update pg_index set indisready = false where indexrelid = 'event_id_key'::regclass;
     create temp table moved as select * from event where position = 4;
     delete from event where position = 4; insert into event select * from moved; drop table moved;
     update pg_index set indisready = true where indexrelid = 'event_id_key'::regclass`,
    null,
    /all 12 rows of event in the index of event\(id\); came: 11$/,
  ],
  ['ids that may repeat', 'alter table event drop constraint event_id_key', null, /event\(id\) to be unique .*: none$/],
  [
    'an end that the log’s row does not know',
    'update log set head = 11',
    null,
    /says position 12, .* came: position 11/,
  ],
  [
    'a row that steps back in time',
    `update log set recorded_at = '2020'`,
    null,
    /came: position 12, recorded at 2020$/,
  ],
  [
    'a table that is gone',
    'drop table stream',
    1n,
    /rows that can be read from there on; came: relation "stream" does/,
  ],
];

describeOnPostgres('verifying a log', (server) => {
  let admin: Client;

  beforeAll(async () => {
    admin = new Client(server.url);
    await admin.connect();
  });

  afterAll(() => admin.end());

  /** Writes a log of twelve events in three streams. */
  async function writeLog(schema: string): Promise<void> {
    const store = await openPostgresStore({ url: server.url, schema, clock, random: randomBytes });
    for (const name of ['a', 'b', 'c']) {
      const stream = `model-default/${name}`;
      await store.append(
        stream,
        'none',
        [0, 1, 2, 3].map((revision) => makeEvent({ stream, revision, text: 'x' })),
      );
    }
    await store.close();
  }

  test('a log as it was written is sound to its end, and progress is told', async () => {
    await writeLog('sound');
    const told: bigint[][] = [];
    const onProgress = (...at: bigint[]) => told.push(at);
    const verified = await verifyPostgresLog({ url: server.url, schema: 'sound', onProgress });
    expect(verified).toMatchObject({ head: 12n, streams: 3, fault: null, newer: null });
    expect(told).toEqual([[12n, 12n]]);
  });

  test.each(faults)('%s is found', async (what, plant, position, words) => {
    const schema = what.replaceAll(/\W/g, '_');
    await writeLog(schema);
    await admin.query(`set search_path to ${schema}; ${plant}`);
    const { fault } = await verifyPostgresLog({ url: server.url, schema, onProgress: () => {} });
    expect(fault).toMatchObject({ name: 'LogDamaged', position, message: expect.stringMatching(words) });
  });

  test('a place without a log, and one without a server, are no damage: verifying throws', async () => {
    const limits = { patience: 100 };
    const verify = (url: string) => verifyPostgresLog({ url, schema: 'nowhere', limits, onProgress: () => {} });
    await expect(verify(server.url)).rejects.toMatchObject({ name: 'LogMissing' });
    await expect(verify('postgres://pedigree@127.0.0.1:1/postgres')).rejects.toMatchObject({
      name: 'LogUnusable',
      message: expect.stringMatching(
        /^required: a server that answers within 100 ms; came: postgres:\/\/127.0.0.1:1\//,
      ),
    });
  });
});
