import { expect, test } from '@jest/globals';
import { sqliteDialect } from '../reading/sqlite-dialect.ts';
import { Where } from '../reading/where.ts';
import type { VersionFilter } from './answer.ts';
import { conditionsOf } from './conditions.ts';

const day = '2026-05-01T00:00:00.000Z';

test.each<VersionFilter>([
  { recordedFrom: day },
  { recordedUntil: day },
  { recordedFrom: day, recordedUntil: day },
  { approvedFor: [{ namespace: 'default', name: 'production' }] },
])('that none or few pass %j is found without walking along scores', (filter) => {
  const [condition, ...others] = conditionsOf(sqliteDialect, filter);
  expect(others).toEqual([]);
  const where = new Where(sqliteDialect);
  // Counting knows no position: it names none, and binds what it names from the first on.
  const counted = condition?.counted?.(where) ?? '';
  expect(counted).toMatch(/^select 1 from model_(?:versions|judgements) /);
  expect(where.bindings.length).toBeGreaterThan(0);
  expect(condition?.versions?.(new Where(sqliteDialect, 9n))).toMatch(/^select \w+\."number" as version\s/);
});
