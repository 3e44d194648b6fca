import { expect, test } from '@jest/globals';
import { Ancestry } from './ancestry.ts';

test('a commit comes from its parents and theirs, through merges, and from nothing beside', () => {
  const ancestry = new Ancestry();
  const root = ancestry.add('root', []);
  const left = ancestry.add('left', ['root']);
  const right = ancestry.add('right', ['root', 'never told']);
  const merged = ancestry.add('merged', ['left', 'right']);
  expect([root, left, right].map((each) => ancestry.isAncestor(each, merged))).toEqual([true, true, true]);
  expect(ancestry.isAncestor(left, right)).toBe(false);
  expect(ancestry.isAncestor(merged, left)).toBe(false);
});
