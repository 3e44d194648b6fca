import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { allViews } from '../catalogue.ts';
import { checkViews } from '../checking/check-sqlite-views.ts';
import { spyOn } from '../testing/faulty-view.ts';
import { PromotionViews } from '../testing/promotion-views.ts';
import { spiedDatabase } from '../testing/spied-database.ts';
import { openViewsDatabase } from './open-database.ts';
import { type RunViewsOptions, runViews } from './run-views.ts';
import { sqliteIndexesOf } from './tables.ts';

let own: PromotionViews;
let database: DatabaseSyncInstance;
beforeEach(async () => {
  own = new PromotionViews();
  database = openViewsDatabase(own.folder);
  await own.log.promote(1);
});
afterEach(async () => {
  database.close();
  await own.remove();
});

describe('the first build of views', () => {
  test('makes indexes for its writers, and those for queries once all rows are there', async () => {
    expect(await indexesWhileBuilding({})).toEqual(namesOf(1, 'writers'));
    expect(indexesThere(1)).toEqual(namesOf(1, 'all'));
    expect(await faults()).toEqual([]);
  });

  test('goes on where it broke off while indexes were made', async () => {
    const ending = new AbortController();
    let made = 0;
    const spied = spiedDatabase(database, (sql) => {
      if (sql.startsWith('create index') && ++made === 20) ending.abort();
    });
    await run({ database: spied, signal: ending.signal });
    expect(indexesThere(1)).toHaveLength(20 + namesOf(1, 'writers').length - 1);
    expect(database.prepare('select sum(answers) as answering from view_generations').get()?.answering).toBeLessThan(
      allViews.length,
    );
    await run({});
    expect(indexesThere(1)).toEqual(namesOf(1, 'all'));
    expect(await faults()).toEqual([]);
  });

  test('is the only one that waits with them: what others answer is not held up', async () => {
    await run({});
    const building = await indexesWhileBuilding({ rebuild: ['serving', 'models'] }, 2);
    expect(building).toEqual(namesOf(2, 'all', ['serving', 'models']));
    expect(await faults()).toEqual([]);
  });
});

/** Runs until all views answer and know the log, and tells which indexes a making had when its first event was projected. */
async function indexesWhileBuilding(options: Partial<RunViewsOptions>, generation = 1): Promise<readonly string[]> {
  let seen: readonly string[] | undefined;
  const views = allViews.map((view) =>
    spyOn(view, () => {
      seen ??= indexesThere(generation);
    }),
  );
  await run({ views, ...options });
  return seen ?? [];
}

async function run(options: Partial<RunViewsOptions>): Promise<void> {
  const done = new AbortController();
  await runViews({
    ...{ reader: own.log.store, database, views: allViews },
    onCommitted(statuses) {
      if (statuses.every(({ state, position }) => state === 'live' && position === 1n)) done.abort();
    },
    ...options,
    signal: options.signal ?? done.signal,
  });
}

function indexesThere(generation: number): readonly string[] {
  return database
    .prepare(
      "select name from sqlite_schema where type = 'index' and sql is not null and tbl_name glob ? order by name",
    )
    .all(`*__${generation}`)
    .map(({ name }) => String(name));
}

function namesOf(generation: number, which: 'all' | 'writers', views?: readonly string[]): readonly string[] {
  return allViews
    .filter(({ name }) => views?.includes(name) ?? true)
    .flatMap(({ tables }) => tables.flatMap((table) => sqliteIndexesOf(table, generation)))
    .filter(({ isForWriter }) => which === 'all' || isForWriter)
    .map(({ name }) => name)
    .sort();
}

async function faults(): Promise<readonly unknown[]> {
  const { views } = await checkViews({
    ...{ folder: own.folder, reader: own.log.store, views: allViews },
    onProgress() {},
  });
  return views.flatMap(({ fault }) => fault ?? []);
}
