import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createMemoryStore, type EventStore } from '@pedigree/event-store';
import { type Connections, connect, toPlace } from '@pedigree/postgres';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { allViews } from '../catalogue.ts';
import { runPostgresViews } from '../runner/postgres/run-postgres-views.ts';
import { everything } from '../scope.ts';
import { trained } from '../testing/lineage-given.ts';
import { encodeGiven } from '../testing/stored-event.ts';
import type { ViewName } from '../view.ts';
import { openPostgresViews, type PostgresViews } from './open-postgres-views.ts';
import { createPostgresSelect } from './postgres-select.ts';

const patience = { timeoutMilliseconds: 30_000 };
const clock = () => '2026-05-01T00:00:00.000Z';
const limits = { poll: 50 };

describeOnPostgres('views on PostgreSQL, for who reads them', (server) => {
  let store: EventStore;
  let schema: string;
  let closing: (() => Promise<void>)[];

  beforeEach(() => {
    store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock });
    schema = `read_${randomBytes(4).toString('hex')}`;
    closing = [];
  });

  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await store.close();
  });

  /** A runner as another process would be; answers what ends it. */
  function run(rebuild: readonly ViewName[] = []): () => Promise<void> {
    const ending = new AbortController();
    const options = { url: server.url, schema, reader: store, views: allViews, rebuild, signal: ending.signal };
    const ended = runPostgresViews({ ...options, onCommitted: () => {} });
    const end = () => {
      ending.abort();
      return ended;
    };
    closing.push(end);
    return end;
  }

  async function open(logId = store.logId): Promise<PostgresViews> {
    const head = () => store.head();
    const views = await openPostgresViews({ url: server.url, schema, logId, head, clock, limits });
    closing.unshift(() => views.close());
    return views;
  }

  async function train(number: number): Promise<bigint> {
    const data = {
      recipe: { datasets: [{ namespace: 'default', name: 'prices', digest: 'opaque:p', role: 'training' }] },
    };
    const event = encodeGiven({ ...trained('fraud', number, data), revision: number - 1 });
    const outcome = await store.append('model-default/fraud', number === 1 ? 'none' : number - 2, [event]);
    if (!outcome.appended) throw new Error(`required: an append; came: a conflict at ${outcome.actual}`);
    return outcome.position;
  }

  /** Numbers of all versions that came of the one dataset, and of those that the models view lists. */
  async function versionsIn(views: PostgresViews, position: bigint) {
    const asOf = await views.asOf({ ...patience, knownAt: { position } });
    const version = { by: 'digest' as const, digest: 'opaque:p' };
    const prices = { kind: 'dataset' as const, namespace: 'default', name: 'prices', version };
    const starts = await views.lineageNodesOf(everything, prices, asOf);
    const walk = await views.walkLineage(everything, starts, { direction: 'downstream' }, asOf);
    const nodes = await views.lineageNodesByNode(everything, [...walk.nodes].slice(1), asOf);
    const { items } = await views.modelVersions(everything, {}, asOf, { first: 1000 });
    return [nodes, items].map((found) => found.map(({ number }) => Number(number)).sort((left, right) => left - right));
  }

  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  test('who opened them before there was a runner hears of it, and of each commit, and of its end', async () => {
    const views = await open();
    expect(views.status().map(({ readable }) => readable)).toEqual(allViews.map(() => false));
    expect(views.isKept()).toBe(false);
    await expect(views.asOf(patience)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
    const end = run();
    for (const number of [1, 2, 3]) {
      const position = await train(number);
      await views.waitFor(position, patience);
      expect(await versionsIn(views, position)).toEqual([upTo(number), upTo(number)]);
    }
    await until(views.isKept);
    await end();
    await until(() => !views.isKept());
    expect(await versionsIn(views, 3n)).toEqual([upTo(3), upTo(3)]);
  });

  test('rows of another log never answer', async () => {
    run();
    const position = await train(1);
    const views = await open();
    await views.waitFor(position, patience);
    const other = await open('bbbbbbbbbbbbbbbb');
    expect(other.status().map(({ readable }) => readable)).toEqual(allViews.map(() => false));
  });

  test('a read whose connection is cut is sent again', async () => {
    run();
    for (const number of upTo(20)) await train(number);
    const views = await open();
    await views.waitFor(20n, patience);
    const admin = new Client(server.url);
    admin.on('error', () => {});
    await admin.connect();
    const cut = () =>
      admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name = 'pedigree'`);
    for (let turn = 0; turn < 4; turn++) {
      const answers = Array.from({ length: 8 }, () => versionsIn(views, 20n));
      await cut();
      expect(await Promise.all(answers)).toEqual(answers.map(() => [upTo(20), upTo(20)]));
    }
    await admin.end();
  });

  test('a statement that finds its table gone is sent again, since another may have its name by then; in the end it fails', async () => {
    const connections = connect(toPlace({ url: server.url, schema }), 1);
    closing.push(() => connections.close());
    let failures = 2;
    const losing: Connections = {
      ...connections,
      use: (work) =>
        connections.use(async (session) => {
          if (failures-- > 0) await session.query('select 1 from table_that_was');
          return work(session);
        }),
    };
    const { signal } = new AbortController();
    const select = createPostgresSelect({ connections: losing, patience: 30_000, closing: signal });
    expect(await select.all('/* echo */ select ?1::text as said, ?2::bigint as number', 'a\u0000b\u0001', 7n)).toEqual([
      { said: 'a\u0000b\u0001', number: 7 },
    ]);
    await expect(select.get('select * from table_that_was')).rejects.toThrow(/does not exist/);
  });

  test('while a generation takes the place of another under reads, each answer is whole', async () => {
    let end = run();
    for (const number of upTo(20)) await train(number);
    const views = await open();
    await views.waitFor(20n, patience);
    let answers = 0;
    const asking = new AbortController();
    const asked = (async () => {
      while (!asking.signal.aborted) {
        expect(await versionsIn(views, 20n)).toEqual([upTo(20), upTo(20)]);
        answers++;
      }
    })();
    for (let turn = 0; turn < 3; turn++) {
      const before = answers;
      await end();
      end = run(allViews.map(({ name }) => name));
      await until(() => answers >= before + 10);
      await until(views.isKept);
    }
    asking.abort();
    await asked;
  });
});

/** Waits until something that another connection does is seen. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
