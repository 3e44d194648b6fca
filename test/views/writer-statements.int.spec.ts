import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { allViews, openViewsDatabase, runViews } from '@pedigree/views';
import { spiedDatabase } from '@pedigree/views/testing';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import fc from 'fast-check';
import { commandSteps, writeCommandedHistory } from '../serving/commanded-history.ts';
import { openGrowingLog } from './growing-log.ts';

test('while views are first built no statement of a writer goes through a table: each finds its rows by a key or an index', async () => {
  const scripts = fc.sample(commandSteps, { numRuns: 40, seed: 1 });
  const { events } = await writeCommandedHistory(scripts.flat(), new Map());
  expect(events.filter(({ envelope }) => envelope.type === 'RolloutCompleted').length).toBeGreaterThan(0);
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const database = openViewsDatabase(folder);
  const plans = new Map<string, readonly string[]>();
  const spied = spiedDatabase(database, (sql) => {
    if (onRows.test(sql)) plans.set(sql, planOf(database, sql));
  });
  const { reader, grow } = openGrowingLog('aaaaaaaaaaaaaaaa', events);
  grow(events.length);
  const done = new AbortController();
  await runViews({
    ...{ reader, database: spied, views: allViews, signal: done.signal },
    onCommitted(statuses) {
      if (statuses.every(({ position }) => position === BigInt(events.length))) done.abort();
    },
  });
  database.close();
  rmSync(folder, { recursive: true });
  expect([...plans.keys()].filter((sql) => sql.startsWith('update')).length).toBeGreaterThan(1);
  expect([...plans].filter(([, plan]) => plan.some((step) => step.startsWith('SCAN')))).toEqual([]);
});

/** What is found or changed in a view's tables, by a key or an index that has to be there by then. */
const onRows = /^(update|\/\* \w+ \*\/ select) .*\w__\d+\b/s;

function planOf(database: DatabaseSyncInstance, sql: string): readonly string[] {
  const steps = database.prepare(`explain query plan ${sql}`).all();
  return steps.map(({ detail }) => String(detail));
}
