import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvents, outline, readLog, runScript } from '@pedigree/event-store/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { openPostgresStore, type PostgresStoreOptions } from './open.ts';

const stream = 'model-default/a';
const clock = () => '2026-03-01T09:00:00.000Z';

describeOnPostgres('a log that another process holds', (server) => {
  let holder: Client;
  /** What sessions do is seen anew only outside of a transaction. */
  let watcher: Client;
  let stopped: ChildProcess | undefined;

  beforeAll(async () => {
    holder = new Client(server.url);
    watcher = new Client(server.url);
    await Promise.all([holder.connect(), watcher.connect()]);
  });

  afterAll(async () => {
    stopped?.kill('SIGKILL');
    await Promise.all([holder.end(), watcher.end()]);
  });

  const open = (schema: string, limits: PostgresStoreOptions['limits'] = {}) =>
    openPostgresStore({ url: server.url, schema, clock, random: randomBytes, limits });

  /** Asks until there is a row. */
  async function untilSome(text: string): Promise<void> {
    while (!(await watcher.query(text)).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  test.each([
    [
      'lock',
      /^required: a log that takes events within 100 ms; came: one that another process holds, postgres:.*; try/,
    ],
    [
      'statement',
      /^required: a log that takes events, within 100 ms a statement; came: postgres:.*statement timeout.*; try/,
    ],
  ] as const)(
    'an append that waits for it longer than the %s time-out fails, says so, writes nothing, and may be sent again',
    async (limit, message) => {
      const store = await open(`append_${limit}`, { [limit]: 100 });
      const append = () => store.append(stream, 'none', makeEvents(stream, 0, 1));
      await holder.query(`begin; select 1 from append_${limit}.log for update`);
      await expect(append()).rejects.toMatchObject({
        name: 'AppendFailed',
        message: expect.stringMatching(message),
      });
      await holder.query('rollback');
      expect(await append()).toMatchObject({ position: 1n });
      await store.close();
    },
  );

  test.each([
    ['lock', /^required: a log that can be read within 100 ms; came: one that another process holds, postgres:.*; try/],
    [
      'statement',
      /^required: a log that can be read, within 100 ms a statement; came: postgres:.*statement timeout.*; try/,
    ],
  ] as const)(
    'a read that waits for it longer than the %s time-out fails and says so; a subscription waits',
    async (limit, message) => {
      const store = await open(`read_${limit}`, { [limit]: 100 });
      await store.append(stream, 'none', makeEvents(stream, 0, 1));
      await holder.query(`begin; lock table read_${limit}.event in access exclusive mode`);
      const first = store.subscribe(0n)[Symbol.asyncIterator]().next();
      await expect(store.readAll(0n, 10)).rejects.toMatchObject({
        name: 'ReadFailed',
        message: expect.stringMatching(message),
      });
      await holder.query('rollback');
      expect((await first).value).toHaveLength(1);
      await store.close();
    },
  );

  test('a process that is stopped while it holds it is cut off: others go on, and it writes once when it wakes', async () => {
    const script = `
      import { openPostgresStore } from '@pedigree/event-store-postgres';
      import { makeEvents } from '@pedigree/event-store/testing';
      import { randomBytes } from 'node:crypto';
      const store = await openPostgresStore({ url: process.argv[1], schema: 'stopped', clock: () => new Date().toISOString(),
        random: randomBytes, limits: { statement: 1500 } });
      const stream = 'model-default/stopped';
      const { revision, position } = await store.append(stream, 'none', makeEvents(stream, 0, 3));
      console.log(revision + ' ' + position);
      await store.close();`;
    const store = await open('stopped', { lock: 100 });
    // Before its commit it has the log's row, and waits for this table.
    await holder.query('begin; lock table stopped.event in share mode');
    const { child, lines } = runScript(import.meta.dirname, script, server.url);
    stopped = child;
    const inserts = "datname = current_database() and query like '/* insertEvents */%'";
    await untilSome(`select 1 from pg_stat_activity where ${inserts} and wait_event_type = 'Lock'`);
    child.kill('SIGSTOP');
    await holder.query('rollback');
    await untilSome(`select 1 from pg_stat_activity where ${inserts} and state = 'idle in transaction'`);
    const append = () => store.append(stream, 'none', makeEvents(stream, 0, 1));
    await expect(append()).rejects.toMatchObject({
      name: 'AppendFailed',
      message: expect.stringMatching(/came: one that another process holds/),
    });
    await untilSome(
      `select 1 where not exists (select 1 from pg_stat_activity where ${inserts} and state = 'idle in transaction')`,
    );
    expect(await append()).toMatchObject({ position: 1n });
    child.kill('SIGCONT');
    const told: string[] = [];
    for await (const line of lines) told.push(line);
    expect(told).toEqual(['2 4']);
    const ids = outline(await readLog(store));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    await store.close();
  });
});
