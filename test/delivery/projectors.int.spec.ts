import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { readLog, runScript } from '@pedigree/event-store/testing';
import { openPostgresStore } from '@pedigree/event-store-postgres';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { encodeGiven } from '@pedigree/views/testing';
import { rowsOnPostgres, rowsOnSqlite } from '../views/rows-of-both.ts';

/** How often the process that keeps the views is ended; `PEDIGREE_TEST_KILLS` asks for more. */
const kills = Math.min(Number(process.env.PEDIGREE_TEST_KILLS ?? 4), 200);

/** Milliseconds after which a process that was stopped loses the views. */
const silence = 1_500;

/** Keeps the views, and says a position for each commit, and `again` where it had to begin anew. */
const project = `
  import { openPostgresReader } from '@pedigree/event-store-postgres';
  import { allViews } from '@pedigree/views';
  import { runPostgresViews } from '@pedigree/views/postgres';
  const [url, log, schema, silence] = process.argv.slice(1);
  await runPostgresViews({
    reader: await openPostgresReader({ url, schema: log }),
    url,
    schema,
    silence: Number(silence),
    views: allViews,
    signal: new AbortController().signal,
    onCommitted: (statuses) => console.log(Math.min(...statuses.map(({ position }) => Number(position)))),
    onInterrupted: () => console.log('again'),
    onWaiting: (views) => views.length > 0 && console.log('waits'),
  });`;

/** A process that keeps views or waits for them. */
interface Projector {
  readonly child: ChildProcess;
  position: number;
  isWaiting: boolean;
}

describeOnPostgres('of two processes that keep views on one database', (server) => {
  const projectors: Projector[] = [];
  let databases = 0;
  afterEach(() => {
    for (const { child } of projectors.splice(0)) child.kill('SIGKILL');
  });

  async function open() {
    const [log, schema] = [`log_${++databases}`, `views_${databases}`];
    const clock = () => new Date().toISOString();
    const store = await openPostgresStore({ url: server.url, schema: log, clock, random: randomBytes });
    const begin = () => startProjector(server.url, log, schema);
    const [one, other] = [begin(), begin()];
    projectors.push(one, other);
    return { store, schema, begin, one, other };
  }

  async function expectRowsOf(store: EventStore, schema: string): Promise<void> {
    const [found, expected] = [await rowsOnPostgres(server.url, schema), rowsOnSqlite(await readLog(store))];
    for (const table of Object.keys(expected)) expect([table, found[table]]).toEqual([table, expected[table]]);
  }

  test(`kill -9 of the one that keeps them, ${kills} times under a writer: the other takes over, and no row is lost or doubled`, async () => {
    const { store, schema, begin, ...two } = await open();
    let [keeping, waiting] = await inOrder(two.one, two.other);
    let isOver = false;
    const writing = writeUntil(store, () => isOver);
    for (let kill = 0; kill < kills; kill++) {
      await pause(Math.random() * 300);
      keeping.child.kill('SIGKILL');
      const { position } = await store.head();
      await until(() => waiting.position > Number(position));
      keeping = waiting;
      waiting = begin();
      projectors.push(waiting);
      await until(() => waiting.isWaiting);
    }
    isOver = true;
    await writing;
    const { position } = await store.head();
    await until(() => keeping.position === Number(position));
    await expectRowsOf(store, schema);
    await store.close();
  });

  test('one that is stopped loses them, writes nothing when it goes on, and waits', async () => {
    const { store, schema, ...two } = await open();
    const [keeping, waiting] = await inOrder(two.one, two.other);
    let isOver = false;
    const writing = writeUntil(store, () => isOver);
    await until(() => keeping.position > 100);
    keeping.child.kill('SIGSTOP');
    await until(() => waiting.position > 200);
    const stoppedAt = keeping.position;
    keeping.child.kill('SIGCONT');
    await until(() => keeping.isWaiting);
    await until(() => waiting.position > 300);
    isOver = true;
    await writing;
    const { position } = await store.head();
    await until(() => waiting.position === Number(position));
    expect(keeping.position).toBeLessThan(waiting.position);
    expect(stoppedAt).toBeLessThanOrEqual(keeping.position);
    await expectRowsOf(store, schema);
    await store.close();
  });
});

function startProjector(...given: readonly [url: string, log: string, schema: string]): Projector {
  const { child, lines } = runScript(join(import.meta.dirname, '..'), project, ...given, String(silence));
  const projector: Projector = { child, position: -1, isWaiting: false };
  void (async () => {
    for await (const line of lines) {
      projector.isWaiting = line === 'waits';
      if (/^\d+$/.test(line)) projector.position = Number(line);
    }
  })();
  return projector;
}

/** The one that keeps the views first. */
async function inOrder(one: Projector, other: Projector): Promise<[Projector, Projector]> {
  await until(() => (one.isWaiting && other.position >= 0) || (other.isWaiting && one.position >= 0));
  return one.isWaiting ? [other, one] : [one, other];
}

/** Promotes and withdraws nothing: each event makes rows in several views, and their keys tell a doubled one. */
async function writeUntil(store: EventStore, isOver: () => boolean): Promise<void> {
  for (let revision = 0; !isOver(); revision++) {
    const from = new Date().toISOString();
    const allocation = { state: 'SERVING' as const, versions: [{ number: revision + 1, share: 10_000 }] };
    const promoted = encodeGiven({
      ...{ category: 'environment', name: 'production', type: 'ModelPromoted', revision, occurredAt: from },
      data: { changes: [{ model: 'fraud', from, allocation, replaced: null }], withdraws: [] },
    });
    const trained = encodeGiven({
      ...{ category: 'model', name: 'fraud', type: 'ModelTrained', revision, occurredAt: from },
      data: {
        ...{ number: revision + 1, branch: 'main' },
        recipe: { code: { commit: '1'.repeat(40) }, software: { packages: { torch: String(revision % 7) } } },
        artifacts: [{ digest: `opaque:${revision % 50}` }],
      },
    });
    const expected = revision === 0 ? 'none' : revision - 1;
    await store.append('model-default/fraud', expected, [trained]);
    await store.append('environment-default/production', expected, [promoted]);
    await pause(1);
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}
