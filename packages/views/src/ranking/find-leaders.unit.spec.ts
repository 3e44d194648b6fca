import { expect, test } from '@jest/globals';
import type { Select } from '../reading/select.ts';
import { sqliteDialect } from '../reading/sqlite-dialect.ts';
import { everything } from '../scope.ts';
import type { VersionFilter } from './answer.ts';
import { findLeaders } from './find-leaders.ts';

const now = { position: 9n, recordedAt: '2026-05-01T00:00:00.000Z' };

/** The statements of a leaderboard of so many series, over tables without a row. */
async function statementsOf(series: number, filter: VersionFilter): Promise<readonly string[]> {
  const texts: string[] = [];
  const tell = <Answer>(sql: string, answer: Answer) => {
    texts.push(sql);
    return Promise.resolve(answer);
  };
  const rows = Array.from({ length: series }, (_, index) => ({ number: index + 1, dataset: null, digest: null }));
  const select: Select = {
    dialect: sqliteDialect,
    all: (sql) => tell(sql, rows),
    get: (sql) => tell(sql, undefined),
    values: (sql) => tell(sql, undefined),
    arrays: (sql) => tell(sql, []),
  };
  await findLeaders(select, everything, { metric: 'auc', direction: 'HIGHER' }, filter, now, { first: 10 });
  return texts;
}

test('of two series or a thousand, of one value or many, a leaderboard asks the same statements', async () => {
  const path = 'rate';
  const few = await statementsOf(2, { commit: 'abcdef0', parameters: [{ path, oneOf: [1] }] });
  const many = await statementsOf(1_000, { commit: 'a'.repeat(40), parameters: [{ path, oneOf: [1, 2, 3, 4] }] });
  expect(many).toEqual(few);
});

test('what is asked of a version is said once in a statement, among however many series', async () => {
  const texts = await statementsOf(50, { tags: [{ key: 'team', value: 'risk' }] });
  const scores = texts.filter((text) => text.startsWith('/* scores */'));
  expect(scores.map((text) => text.split('from model_tags t').length - 1)).not.toContain(50);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(3_000);
});
