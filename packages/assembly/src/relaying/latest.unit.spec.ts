import { expect, test } from '@jest/globals';
import { Latest } from './latest.ts';

function arrange() {
  const told: number[] = [];
  return { told, latest: new Latest<number>(0, (news) => told.push(news)) };
}

test('many changes before an answer are told once, and the last of them when it comes', () => {
  const { told, latest } = arrange();
  for (const news of [1, 2, 3]) latest.change(news);
  expect(told).toEqual([1]);
  latest.taken();
  expect(told).toEqual([1, 3]);
  latest.taken();
  expect(told).toEqual([1, 3]);
});

test('one that begins is told what is known, also where the one before it never answered', () => {
  const { told, latest } = arrange();
  latest.begun();
  latest.taken();
  latest.change(1);
  latest.begun();
  expect(told).toEqual([0, 1, 1]);
});
