import { expect, test } from '@jest/globals';
import { tellUndecided } from './choose-releases.ts';

const release = (index: number) => ({
  release: index,
  package: 'torch',
  version: `nightly-${index}`,
  language: 'python',
});

test('the first hundred of which nobody can tell are told, and of how many', () => {
  const { undecided, undecidedCount } = tellUndecided(Array.from({ length: 150 }, (_, index) => release(index)));
  expect(undecided).toHaveLength(100);
  expect(undecided.at(-1)).toEqual({ name: 'torch', version: 'nightly-99' });
  expect(undecidedCount).toBe(150);
});

test('a version that several recipes name is told and counted once', () => {
  expect(tellUndecided([release(1), { ...release(1), release: 2, language: null }])).toEqual({
    undecided: [{ name: 'torch', version: 'nightly-1' }],
    undecidedCount: 1,
  });
});
