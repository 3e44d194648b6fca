import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createMemoryStore, type EventStore } from '@pedigree/event-store';
import { connect, toPlace } from '@pedigree/postgres';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { type Gate, startGate } from '@pedigree/postgres/testing';
import type { AsOf } from '../as-of.ts';
import { allViews } from '../catalogue.ts';
import { runPostgresViews } from '../runner/postgres/run-postgres-views.ts';
import { everything } from '../scope.ts';
import { trained } from '../testing/lineage-given.ts';
import { encodeGiven } from '../testing/stored-event.ts';
import { openPostgresViews, type PostgresViews } from './open-postgres-views.ts';

const patience = { timeoutMilliseconds: 30_000 };
const clock = () => '2026-05-01T00:00:00.000Z';

describeOnPrivatePostgres('reads of views whose server crashes', (server) => {
  let store: EventStore;
  let schema: string;
  let views: PostgresViews;
  let schemas = 0;
  /** The runner's way to the server. */
  let gate: Gate;
  let endRunner: () => Promise<void>;

  /** What is committed without waiting for the disk gets there by itself only after 10 s, and so is lost for certain. */
  beforeAll(() =>
    admin("alter system set wal_writer_delay = '10s'", 'alter system set autovacuum = off', 'select pg_reload_conf()'),
  );

  beforeEach(async () => {
    store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock });
    schema = `crash_${++schemas}`;
    gate = await startGate(server.url);
    const ending = new AbortController();
    const to = { url: gate.url, schema, reader: store, views: allViews, rebuild: [], signal: ending.signal };
    const ended = runPostgresViews({ ...to, onCommitted: () => {} });
    endRunner = () => {
      ending.abort();
      return ended;
    };
    for (const number of [1, 2, 3]) await train(number);
  });

  afterEach(async () => {
    await views.close();
    await endRunner();
    gate.close();
    await store.close();
  });

  async function open(milliseconds = 30_000): Promise<void> {
    const limits = { poll: 50, patience: milliseconds };
    views = await openPostgresViews({ url: server.url, schema, logId: store.logId, head: store.head, clock, limits });
    await views.waitFor(3n, patience);
  }

  async function train(number: number): Promise<void> {
    const event = encodeGiven({ ...trained('fraud', number), revision: number - 1 });
    await store.append('model-default/fraud', number === 1 ? 'none' : number - 2, [event]);
  }

  /** All that was told so far is on the disk; the fourth event is told, and not there. Then the server is gone. */
  async function crashBehindTheFourth(): Promise<void> {
    await admin('checkpoint');
    await train(4);
    await views.waitFor(4n, patience);
    gate.shut();
    server.crash('kill');
  }

  async function admin(...statements: string[]): Promise<void> {
    const connections = connect(toPlace({ url: server.url, schema: 'public' }), 1);
    for (const statement of statements) await connections.use((session) => session.query(statement));
    await connections.close();
  }

  /** How far the models are, by whoever asks the server itself. */
  async function positionThere(): Promise<unknown> {
    const connections = connect(toPlace({ url: server.url, schema }), 1);
    const { rows } = await connections.use((session) =>
      session.query("select position::int from view_generations where view = 'models' and answers = 1"),
    );
    await connections.close();
    return rows[0]?.position;
  }

  async function versionsAt(asOf: AsOf): Promise<readonly number[]> {
    const { items } = await views.modelVersions(everything, {}, asOf, { first: 100 });
    return items.map(({ number }) => Number(number)).sort();
  }

  async function versionsNow(): Promise<readonly number[]> {
    return versionsAt(await views.asOf(patience));
  }

  test('an answer rests on all that its position says, also where the crash took the last of it', async () => {
    await open();
    await crashBehindTheFourth();
    const inFlight = await views.asOf(patience);
    expect(inFlight.position).toBe(4n);
    const asked = [versionsAt(inFlight), versionsNow()];
    await server.start();
    expect(await positionThere()).toBe(3);
    const written = views.asOf({ ...patience, knownAt: { position: 4n } }).then(versionsAt);
    await train(5);
    setTimeout(() => gate.open(), 500);
    expect(await Promise.all([...asked, written])).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    expect(await versionsAt(inFlight)).toEqual([1, 2, 3, 4]);
    await views.waitFor(5n, patience);
    expect(await versionsNow()).toEqual([1, 2, 3, 4, 5]);
  });

  test('while no runner makes it again, nothing is read that was told to be farther, and whoever asks is told why', async () => {
    await open(1_000);
    await crashBehindTheFourth();
    const asOf = await views.asOf(patience);
    await server.start();
    await expect(versionsAt(asOf)).rejects.toMatchObject({
      name: 'ViewsReadFailed',
      message: expect.stringMatching(/^required: rows as far as they were told, \w+ \d+ at 4; came: \w+ \d+ at 3$/),
    });
    expect(views.isReachable()).toBe(false);
    expect(views.status().map(({ position }) => position)).toEqual(allViews.map(() => 4n));
    gate.open();
    while (!views.isReachable()) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await versionsAt(asOf)).toEqual([1, 2, 3, 4]);
  });
});
