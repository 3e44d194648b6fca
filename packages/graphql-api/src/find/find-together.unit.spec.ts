import { expect, test } from '@jest/globals';
import type { ScoreFound } from '@pedigree/views';
import { findTogether } from './find-together.ts';

const metrics = [{ metric: 'auc' }, { metric: 'latency' }];
const key = (number: number) => ({ namespace: 'default', name: 'fraud', number });

function scored(version: number, score: number): ScoreFound {
  return { key: key(version), version, score, dataset: null, position: 1n, occurredAt: '2026-05-01T00:00:00.000Z' };
}

test('versions stand side by side that have all metrics', async () => {
  const scores = { auc: [scored(1, 0.9), scored(2, 0.8), scored(3, 0.7)], latency: [scored(2, 20), scored(3, 30)] };
  expect(await findTogether(metrics, async (metric) => (metric === 'auc' ? scores.auc : scores.latency))).toEqual([
    { key: key(2), scores: [0.8, 20] },
    { key: key(3), scores: [0.7, 30] },
  ]);
});

test('a metric of too many versions is refused, by its place and with the limit', async () => {
  await expect(findTogether(metrics, async (metric) => (metric === 'auc' ? [] : null))).rejects.toThrow(
    /^metrics\[1\]: required: at most 100000 versions .*; came: more$/,
  );
});

test('all metrics together may read twice as many scores as one, however many metrics there are', async () => {
  const asked: number[] = [];
  const names = ['a', 'b', 'c'].map((metric) => ({ metric }));
  const all = Array.from({ length: 90_000 }, (_, version) => scored(version, 0.5));
  const scoresOf = async (_: string, most: number) => {
    asked.push(most);
    return all.length > most ? null : all;
  };
  await expect(findTogether(names, scoresOf)).rejects.toThrow(/^metrics\[2\]: required: .* and 200000 scores of all/);
  expect(asked).toEqual([100_000, 100_000, 20_000]);
});
