import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allViews } from '../catalogue.ts';
import { CheckpointMoved } from '../errors.ts';
import { openViews } from '../reading/open-views.ts';
import { everything } from '../scope.ts';
import { poison, spyOn } from '../testing/faulty-view.ts';
import { serving } from '../testing/promotion-log.ts';
import { PromotionViews } from '../testing/promotion-views.ts';
import { openViewsDatabase } from './open-database.ts';
import { runViews } from './run-views.ts';

const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
const patience = { timeoutMilliseconds: 30_000 };

let own: PromotionViews;
beforeEach(() => {
  own = new PromotionViews();
});
afterEach(() => own.remove());

const start: PromotionViews['start'] = (options) => own.start(options);
const promote = (number: number) => own.log.promote(number);

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

  test('what a file says of itself answers nothing before a runner has compared it with the log', async () => {
    await promote(1);
    const first = await start();
    await first.views.waitFor(1n, patience);
    await first.stop();
    const views = openViews({ folder: own.folder, head: own.log.store.head, clock: own.log.now });
    await expect(views.asOf(patience)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
    views.close();
  });

  test('a second runner on the same views is stopped by the checkpoint', async () => {
    const first = await start();
    const database = openViewsDatabase(own.folder);
    const ending = new AbortController();
    const second = runViews({
      reader: own.log.store,
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
    await own.log.store.close();
    await expect(ended).resolves.toBeUndefined();
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
