import { expect, test } from '@jest/globals';
import type { Leaderboard } from './print-leaderboard.ts';
import { type LeaderboardPage, readLeaderboard } from './read-leaderboard.ts';

const place = (rank: number): Leaderboard['nodes'][number] => ({
  rank,
  value: 1 / rank,
  dataset: null,
  occurredAt: '2026-05-01T00:00:00.000Z',
  modelVersion: {
    ref: `model:default/fraud@${rank}`,
    number: rank,
    label: null,
    branch: 'main',
    occurredAt: '2026-05-01T00:00:00.000Z',
    retraction: null,
  },
});

/** Answers as a service with so many places does, and keeps what it was asked. */
function leaderboardOf(total: number) {
  const asked: LeaderboardPage[] = [];
  const answer = async (page: LeaderboardPage): Promise<Leaderboard> => {
    asked.push(page);
    const begin = Number(page.after ?? 0);
    const nodes = Array.from({ length: Math.min(page.first, total - begin) }, (_, index) => place(begin + index + 1));
    const end = begin + nodes.length;
    return {
      metric: 'auc',
      direction: 'HIGHER',
      undecided: [],
      undecidedCount: 0,
      nodes,
      pageInfo: { hasNextPage: end < total, endCursor: nodes.length === 0 ? null : `${end}` },
      asOf: { position: page.knownAt ?? 'aaaaaaaaaaaaaaaa.7', recordedAt: null },
    };
  };
  return { asked, answer };
}

test.each([
  [0, 20, 0],
  [20, 20, 20],
  [3_000, 20, 20],
  [1_000, 1_000, 1_000],
  [3_000, 2_500, 2_500],
  [2_400, 5_000, 2_400],
])('of %i places the first %i are read, however many a request may ask for', async (total, first, count) => {
  const { answer } = leaderboardOf(total);
  const read = await readLeaderboard(answer, first);
  expect(read?.nodes.map(({ rank }) => rank)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  expect(read?.pageInfo.hasNextPage).toBe(count < total);
});

test('every page is as the first was known, and none asks for more than is wanted', async () => {
  const { asked, answer } = leaderboardOf(3_000);
  await readLeaderboard(answer, 2_001);
  const knownAt = 'aaaaaaaaaaaaaaaa.7';
  expect(asked).toEqual([
    { first: 1_000 },
    { first: 1_000, after: '1000', knownAt },
    { first: 1, after: '2000', knownAt },
  ]);
});

test('what is not recorded is null', async () => {
  expect(await readLeaderboard(async () => null, 20)).toBeNull();
});
