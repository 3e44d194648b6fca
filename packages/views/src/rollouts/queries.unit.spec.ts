import { expect, test } from '@jest/globals';
import { sqliteDialect } from '../reading/sqlite-dialect.ts';
import { everything } from '../scope.ts';
import type { RolloutState } from './answer.ts';
import { createRolloutQueries } from './queries.ts';

const states: readonly RolloutState[] = ['RUNNING', 'PAUSED', 'COMPLETED', 'ABORTED', 'OVERTAKEN'];

test('for rollouts in force none is read that another one replaced: all that ever were overtaken would be', async () => {
  const asked: string[] = [];
  const all = async (sql: string) => {
    asked.push(sql.slice(sql.indexOf('from rollouts r')));
    return [];
  };
  const none = async () => undefined;
  const select = { dialect: sqliteDialect, all, get: none, values: none, arrays: all };
  const queries = createRolloutQueries(select, async () => []);
  for (const state of states)
    await queries.rollouts(everything, { state }, { position: 1n, recordedAt: null }, { first: 1 });
  expect(states.filter((_, place) => asked[place]?.includes('not exists'))).toEqual(['RUNNING', 'PAUSED']);
});
