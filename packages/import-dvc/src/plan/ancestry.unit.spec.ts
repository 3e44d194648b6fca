import { expect, test } from '@jest/globals';
import { Ancestry } from './ancestry.ts';

test('a commit comes from what its parents lead to, on every line, and from nothing beside it', () => {
  const ancestry = new Ancestry();
  const root = ancestry.add('root', []);
  const left = ancestry.add('left', ['root']);
  const right = ancestry.add('right', ['root', 'never told']);
  const merged = ancestry.add('merged', ['left', 'right']);
  const isFrom = (number: number, ...those: readonly number[]) =>
    ancestry.comesFrom(number, new Map(those.map((each) => [each, null])));
  expect([root, left, right].map((each) => isFrom(merged, each))).toEqual([true, true, true]);
  expect(isFrom(merged, root, left)).toBe(true);
  expect(isFrom(right, left)).toBe(false);
  expect(isFrom(left, merged)).toBe(false);
  expect(isFrom(left, left)).toBe(false);
  expect(isFrom(left)).toBe(false);
});
