import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allViews } from '../catalogue.ts';
import { CheckpointMoved } from '../errors.ts';
import { openViews } from '../reading/open-views.ts';
import { everything } from '../scope.ts';
import { servingView } from '../serving/project.ts';
import type { ViewStatus } from '../status.ts';
import { poison, spyOn } from '../testing/faulty-view.ts';
import { PromotionLog, serving } from '../testing/promotion-log.ts';
import { type StartedViews, startViews } from '../testing/start-views.ts';
import { openViewsDatabase, viewsFile } from './open-database.ts';
import { readGenerations } from './registry.ts';
import { runViews } from './run-views.ts';

const logId = 'aaaaaaaaaaaaaaaa';
const otherLogId = 'bbbbbbbbbbbbbbbb';
const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
const patience = { timeoutMilliseconds: 30_000 };

let folder: string;
let log: PromotionLog;
const running: StartedViews[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  log = new PromotionLog(logId);
});

afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
  await log.store.close();
  rmSync(folder, { recursive: true });
});

describe('runViews', () => {
  test('a read that waits for a position sees what was written there', async () => {
    const { views } = await start();
    const position = await promote(1);
    await views.waitFor(position, patience);
    const asOf = await views.asOf(patience);
    expect(asOf).toEqual({ position, recordedAt: '2026-05-01T00:00:00.001Z' });
    expect((await views.serving(everything, slot, null, asOf)).allocation).toEqual(serving(1));
  });

  test('an answer as known at a position or a time stays what it was', async () => {
    const { views } = await start();
    const first = await promote(1);
    await promote(2);
    for (const knownAt of [{ position: first }, { time: '2026-05-01T00:00:00.001Z' }]) {
      const asOf = await views.asOf({ ...patience, knownAt });
      expect(asOf).toEqual({ position: first, recordedAt: '2026-05-01T00:00:00.001Z' });
      expect((await views.serving(everything, slot, null, asOf)).allocation).toEqual(serving(1));
    }
  });

  test('a runner that starts again goes on behind its checkpoint', async () => {
    await promote(1);
    const first = await start();
    await first.views.waitFor(1n, patience);
    await first.stop();
    const position = await promote(2);
    const seen: bigint[] = [];
    const { views } = await start({ views: allViews.map((view) => spyOn(view, (at) => seen.push(at))) });
    await views.waitFor(position, patience);
    expect(new Set(seen)).toEqual(new Set([position]));
  });

  test.each(['cannot be projected', 'makes rows that are refused'] as const)(
    'an event that %s halts its view alone, and old rows go on answering',
    async (fault) => {
      await promote(1);
      await promote(2);
      const { views } = await start({
        views: allViews.map((view) => (view.name === 'serving' ? poison(view, 2n, fault) : view)),
      });
      await expect(views.waitFor(2n, patience)).rejects.toMatchObject({ code: 'VIEW_HALTED' });
      await views.waitFor(2n, { ...patience, views: ['events', 'models'] });
      expect(views.status()[0]).toMatchObject({ name: 'serving', state: 'halted', position: 1n, readable: true });
      const asOf = await views.asOf(patience);
      expect(asOf.position).toBe(1n);
      expect((await views.serving(everything, slot, null, asOf)).allocation).toEqual(serving(1));
    },
  );

  test('a halted view is tried again by the next start', async () => {
    await promote(1);
    await promote(2);
    const halted = await start({
      views: allViews.map((view) => (view.name === 'serving' ? poison(view, 2n, 'cannot be projected') : view)),
    });
    await expect(halted.views.waitFor(2n, patience)).rejects.toMatchObject({ code: 'VIEW_HALTED' });
    await halted.stop();
    const { views } = await start();
    await views.waitFor(2n, patience);
    expect(views.status().every(({ state }) => state === 'live')).toBe(true);
  });

  test('a view of a new version is built beside the old, which answers until it is replaced', async () => {
    await promote(1);
    const old = await start();
    await old.views.waitFor(1n, patience);
    await old.stop();
    const seen: ViewStatus[] = [];
    const { version } = servingView;
    const { views, database } = await start({
      views: allViews.map((view) => ({ ...view, version: view.version + 1 })),
      onCommitted: (statuses) => seen.push(...statuses.filter(({ name }) => name === 'serving')),
    });
    await promote(2);
    await views.waitFor(2n, patience);
    expect(seen[0]).toMatchObject({ state: 'building', readable: true, position: 1n, version });
    expect(seen.at(-1)).toMatchObject({ state: 'live', readable: true, version: version + 1 });
    const positions = seen.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((left, right) => Number(left - right)));
    expect((await views.serving(everything, slot, null, await views.asOf(patience))).allocation).toEqual(serving(2));
    expect(readGenerations(database)).toHaveLength(allViews.length);
    const tables = database.prepare(`select count(*) as n from sqlite_master where name like '%\\_\\_1' escape '\\'`);
    expect(tables.get().n).toBe(0);
  });

  test('rows that lack a column which is read now do not answer', async () => {
    await promote(1);
    const old = await start();
    await old.views.waitFor(1n, patience);
    await old.stop();
    const database = openViewsDatabase(folder);
    database.exec(`update view_generations set version = 0 where view = 'serving';
      drop view serving_slots; drop table serving_slots__1; create table serving_slots__1 (namespace text)`);
    database.close();
    const { views } = await start({
      views: allViews.map((view) => (view.name === 'serving' ? poison(view, 1n, 'cannot be projected') : view)),
    });
    await expect(views.asOf(patience)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
    await expect(views.asOf({ ...patience, views: ['models'] })).resolves.toMatchObject({ position: 1n });
  });

  test('what a file says of itself answers nothing before a runner has compared it with the log', async () => {
    await promote(1);
    const first = await start();
    await first.views.waitFor(1n, patience);
    await first.stop();
    const views = openViews({ folder, head: log.store.head, clock: log.now });
    await expect(views.asOf(patience)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
    views.close();
  });

  test.each([
    ['of another log', otherLogId, 2],
    ['ahead of their log', logId, 1],
  ])('views that are %s are built again', async (_, nextLogId, kept) => {
    await promote(1);
    await promote(2);
    const first = await start();
    await first.views.waitFor(2n, patience);
    await first.stop();
    await log.become(nextLogId, kept);
    const { views } = await start();
    await views.waitFor(BigInt(kept), patience);
    expect((await views.asOf(patience)).position).toBe(BigInt(kept));
    expect((await views.serving(everything, slot, null, await views.asOf(patience))).allocation).toEqual(serving(kept));
  });

  test('a rebuild on demand goes beside the rows that answer and follow, and ends in the same answer', async () => {
    for (let number = 1; number <= 20; number++) await promote(number);
    const first = await start();
    await first.views.waitFor(20n, patience);
    await first.stop();
    const { views, database } = await start({ rebuild: ['serving', 'events'] });
    expect(views.status().map(({ state, readable, position }) => [state, readable, position])).toEqual(
      allViews.map(({ name }) => [name === 'serving' || name === 'events' ? 'building' : 'live', true, 20n]),
    );
    await promote(21);
    while (views.status().some(({ state }) => state !== 'live')) {
      await new Promise<void>((resolve) => views.onNotified(resolve));
    }
    await views.waitFor(21n, patience);
    const generations = readGenerations(database).map(({ view, generation, position }) => [view, generation, position]);
    expect(generations).toEqual(
      [...allViews].map(({ name }) => [name, name === 'serving' || name === 'events' ? 2 : 1, 21n]).sort(),
    );
  });

  test('a second runner on the same views is stopped by the checkpoint', async () => {
    const first = await start();
    const database = openViewsDatabase(folder);
    const ending = new AbortController();
    const second = runViews({
      reader: log.store,
      database,
      views: allViews,
      signal: ending.signal,
      onCommitted: () => {},
    });
    const outcomes = Promise.allSettled([first.ended, second]);
    let isStopped = false;
    const stopped = Promise.race([first.ended, second]).finally(() => {
      isStopped = true;
    });
    stopped.catch(() => {});
    // The second may come to its first event late, when the checkpoint is where it looked for it: then the next one tells.
    for (let version = 1; !isStopped; version++) {
      await promote(version);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    ending.abort();
    await first.stop();
    const rejected = (await outcomes).filter((outcome) => outcome.status === 'rejected');
    expect(rejected.map(({ reason }) => reason instanceof CheckpointMoved)).toEqual([true]);
    database.close();
  });

  test('a log that is closed ends the runner, which has told what it knows', async () => {
    const { views, ended } = await start();
    const position = await promote(1);
    await views.waitFor(position, patience);
    await log.store.close();
    await expect(ended).resolves.toBeUndefined();
  });

  test('a file that is no database is built anew', async () => {
    writeFileSync(viewsFile(folder), 'no database '.repeat(1000));
    await promote(1);
    const { views } = await start();
    await views.waitFor(1n, patience);
    expect((await views.asOf(patience)).position).toBe(1n);
  });

  test('a position that nobody wrote is not reached, and says so after the time limit', async () => {
    const { views } = await start();
    await expect(views.waitFor(5n, { timeoutMilliseconds: 10 })).rejects.toMatchObject({
      code: 'POSITION_NOT_REACHED',
    });
    const knownAt = { time: '2027-01-01T00:00:00.000Z' };
    await expect(views.asOf({ timeoutMilliseconds: 10, knownAt })).rejects.toMatchObject({
      code: 'POSITION_NOT_REACHED',
    });
  });
});

async function start(options: Omit<Parameters<typeof startViews>[0], 'folder' | 'store' | 'clock'> = {}) {
  const started = await startViews({ folder, store: log.store, clock: log.now, ...options });
  running.push(started);
  return started;
}

function promote(number: number): Promise<bigint> {
  return log.promote(number);
}
