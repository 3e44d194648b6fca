import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventStore, StoredEvent } from '@pedigree/event-store';
import { makeEvent, makeEvents, outline, readLog } from '@pedigree/event-store/testing';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { openPostgresStore, type PostgresStoreOptions } from './open.ts';

describeOnPrivatePostgres('under faults', (server) => {
  let admin: Client;

  async function connectAdmin(): Promise<void> {
    admin = new Client(server.url);
    admin.on('error', () => {});
    await admin.connect();
  }

  beforeAll(connectAdmin);
  afterAll(() => admin.end());

  const clock = () => new Date().toISOString();
  const open = (schema: string, options: Partial<PostgresStoreOptions> = {}) =>
    openPostgresStore({ url: server.url, schema, clock, random: randomBytes, ...options });

  /** Every event of the log, at its place; fails where a position is missing or an id stands twice. */
  async function readWhole(store: EventStore): Promise<Set<string>> {
    const events = await readLog(store);
    expect(events.map(({ envelope }) => envelope.position)).toEqual(events.map((_, index) => BigInt(index) + 1n));
    const found = new Set(outline(events));
    expect(found.size).toBe(events.length);
    return found;
  }

  /** Appends to a stream until told to stop, and notes what was answered. */
  async function writeUntil(store: EventStore, stream: string, answered: string[], isOver: () => boolean) {
    for (let revision = 0; !isOver(); revision++) {
      const event = makeEvent({ stream, revision, text: 'x'.repeat(500) });
      const outcome = await store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
      expect(outcome).toMatchObject({ appended: true, revision });
      answered.push(`${stream} ${revision} ${event.id}`);
    }
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Asks until there is a row. */
  async function untilSome(ask: () => Promise<{ readonly rowCount: number | null }>): Promise<void> {
    while (!(await ask()).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  test('eight writers may make one log at one time, and all open the same', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => open('raced')));
    expect(new Set(stores.map(({ logId }) => logId)).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  test.each(['kill', 'immediate'] as const)(
    'a server that ends by %s under load and starts again has lost and doubled nothing; appends and a subscription go on',
    async (how) => {
      const store = await open(`crashed_${how}`);
      const answered: string[] = [];
      let isOver = false;
      const followed: string[] = [];
      const following = (async () => {
        for await (const page of store.subscribe(0n)) {
          for (const { envelope } of page) followed.push(`${envelope.stream} ${envelope.revision} ${envelope.id}`);
        }
      })();
      const writing = Promise.all(
        Array.from({ length: 16 }, (_, writer) => writeUntil(store, `model-default/${writer}`, answered, () => isOver)),
      );
      await until(() => answered.length > 200);
      server.crash(how);
      await server.start();
      const before = answered.length;
      await until(() => answered.length > before + 200);
      isOver = true;
      await writing;
      const found = await readWhole(store);
      expect([...found].sort()).toEqual([...answered].sort());
      await until(() => followed.length >= found.size);
      expect(followed).toEqual([...found]);
      await store.close();
      await following;
      await connectAdmin();
    },
  );

  test('an append whose connection is ended before its commit is written, once, by the next connection', async () => {
    const store = await open('unanswered');
    const stream = 'model-default/a';
    await store.append(stream, 'none', makeEvents(stream, 0, 1));
    await admin.query('begin; select 1 from unanswered.log for update');
    const appending = store.append(stream, 0, makeEvents(stream, 1, 2));
    const terminate = `select pg_terminate_backend(pid) from pg_stat_activity
    where query like '/* insertEvents */%' and wait_event_type = 'Lock'`;
    const other = new Client(server.url);
    await other.connect();
    await untilSome(() => other.query(terminate));
    await admin.query('rollback');
    expect(await appending).toMatchObject({ appended: true, revision: 2, positions: [2n, 3n] });
    expect((await readWhole(store)).size).toBe(3);
    await other.end();
    await store.close();
  });

  test('who follows the log is told of each event, also after the LISTEN connection was cut', async () => {
    // Nobody looks for itself: what is not told is not seen.
    const store = await open('cut', { limits: { poll: 2 ** 31 - 1 } });
    const pages = store.subscribe(0n)[Symbol.asyncIterator]();
    const stream = 'model-default/a';
    let revision = 0;
    /** The first may be found as the listening begins, which wakes too; those after it are told. */
    const hearThree = async (): Promise<void> => {
      for (const last = revision + 3; revision < last; revision++) {
        const heard = pages.next();
        await store.append(stream, revision === 0 ? 'none' : revision - 1, makeEvents(stream, revision, 1));
        const page: readonly StoredEvent[] = (await heard).value;
        expect(page.map(({ envelope }) => envelope.revision)).toEqual([revision]);
      }
    };
    await hearThree();
    const listening = `select pg_terminate_backend(pid) from pg_stat_activity where query like '/* listen */%' and query like '%${store.logId}%'`;
    await untilSome(() => admin.query(listening));
    await hearThree();
    await store.close();
  });

  test('a store that closes while it is read answers, and closes', async () => {
    const store = await open('closing');
    await store.head();
    const read = store.readAll(0n, 1);
    await store.close();
    expect(await read).toEqual([]);
  });

  test('a database that takes no writes, another program’s tables, and a later version are refused, each with its name', async () => {
    const unusable = (words: RegExp) => ({ name: 'LogUnusable', message: expect.stringMatching(words) });
    const readOnly = `${server.url}?options=-c%20default_transaction_read_only%3Don`;
    await expect(open('readonly', { url: readOnly })).rejects.toMatchObject(
      unusable(/came: a read-only one, postgres:\/\/127/),
    );
    await admin.query('create schema other; create table other.log (line text)');
    await expect(open('other')).rejects.toMatchObject(unusable(/came: .*schema other, another program's tables$/));
    await (await open('later')).close();
    await admin.query('update later.log set schema_version = 99');
    await expect(open('later')).rejects.toMatchObject(
      unusable(/version 99 in .*schema later, written by a later Pedigree$/),
    );
  });
});
