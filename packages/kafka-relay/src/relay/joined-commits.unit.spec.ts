import { expect, test } from '@jest/globals';
import type { KeyedRecord } from '../topics.ts';
import { joinCommits } from './joined-commits.ts';

const record = (key: string): KeyedRecord => ({ topic: 'topic', key, value: null, headers: {} });

test('one transaction is under way at a time, the next takes all that wait, and behind one that failed there is none', async () => {
  const transactions: string[] = [];
  let underWay = 0;
  const commit = joinCommits({
    async commit(records) {
      transactions.push(records.map(({ key }) => key).join(' '));
      expect(++underWay).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay--;
      if (transactions.length === 2) throw new Error('no answer');
    },
  });
  const first = commit([record('a'), record('b')]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  const outcomes = await Promise.allSettled([first, commit([record('c')]), commit([record('d'), record('e')])]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(commit([record('f')])).rejects.toThrow('no answer');
  expect(transactions).toEqual(['a b', 'c d e']);
});
