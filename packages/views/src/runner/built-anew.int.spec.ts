import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allViews } from '../catalogue.ts';
import { everything } from '../scope.ts';
import { servingView } from '../serving/project.ts';
import type { ViewStatus } from '../status.ts';
import { poison } from '../testing/faulty-view.ts';
import { serving } from '../testing/promotion-log.ts';
import { PromotionViews, promotionLogId } from '../testing/promotion-views.ts';
import { openViewsDatabase, viewsFile } from './open-database.ts';
import { readGenerations } from './registry.ts';

const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
const patience = { timeoutMilliseconds: 30_000 };

let own: PromotionViews;
beforeEach(() => {
  own = new PromotionViews();
});
afterEach(() => own.remove());

const start: PromotionViews['start'] = (options) => own.start(options);
const promote = (number: number) => own.log.promote(number);

describe('views are built anew', () => {
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
    const database = openViewsDatabase(own.folder);
    database.exec(`update view_generations set version = 0 where view = 'serving';
      drop view serving_slots; drop table serving_slots__1; create table serving_slots__1 (namespace text)`);
    database.close();
    const { views } = await start({
      views: allViews.map((view) => (view.name === 'serving' ? poison(view, 1n, 'cannot be projected') : view)),
    });
    await expect(views.asOf(patience)).rejects.toMatchObject({ code: 'VIEW_BUILDING' });
    await expect(views.asOf({ ...patience, views: ['models'] })).resolves.toMatchObject({ position: 1n });
  });

  test.each([
    ['of another log', 'bbbbbbbbbbbbbbbb', 2],
    ['ahead of their log', promotionLogId, 1],
  ])('views that are %s are built again', async (_, nextLogId, kept) => {
    await promote(1);
    await promote(2);
    const first = await start();
    await first.views.waitFor(2n, patience);
    await first.stop();
    await own.log.become(nextLogId, kept);
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

  test('a file that is no database is built anew', async () => {
    writeFileSync(viewsFile(own.folder), 'no database '.repeat(1000));
    await promote(1);
    const { views } = await start();
    await views.waitFor(1n, patience);
    expect((await views.asOf(patience)).position).toBe(1n);
  });
});
