import { expect, test } from '@jest/globals';
import type { ViewName } from '../view.ts';
import { findLost, type Reached } from './reached.ts';

function reached(...made: [view: ViewName, generation: number, position: bigint][]): Reached {
  return new Map(made.map(([view, generation, position]) => [view, { view, generation, position }]));
}

const told = reached(['models', 2, 7n], ['serving', 3, 7n]);

test.each([
  ['as far as was told', reached(['models', 2, 7n], ['serving', 3, 7n])],
  ['farther', reached(['models', 2, 8n], ['serving', 3, 9n])],
  ['an earlier generation that is as far', reached(['models', 1, 7n], ['serving', 3, 7n])],
  ['a later generation, of a log that is shorter', reached(['models', 4, 2n], ['serving', 3, 7n])],
  ['a view of which nothing answers', reached(['serving', 3, 7n])],
])('%s is nothing lost', (_, found) => {
  expect(findLost(told, found)).toBeNull();
});

test.each([
  ['the last commits of a generation', reached(['models', 2, 7n], ['serving', 3, 6n]), 'serving 3 at 6'],
  ['a generation, and one before it answers that is not as far', reached(['serving', 2, 6n]), 'serving 2 at 6'],
])('%s may be lost', (_, found, words) => {
  expect(findLost(told, found)).toEqual({ told: 'serving 3 at 7', found: words });
});
