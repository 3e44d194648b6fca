import { expect, test } from '@jest/globals';
import { readGuard } from './read-guard.ts';

test.each([
  ['error rate<=0.02', { metric: 'error rate', atMost: 0.02 }],
  ['answers >= 10', { metric: 'answers', atLeast: 10 }],
  ['10 <= answers <= 1e3', { metric: 'answers', atLeast: 10, atMost: 1_000 }],
  ['-1<=drift', { metric: 'drift', atLeast: -1 }],
])('%s is read', (text, expected) => {
  expect(readGuard(text)).toEqual(expected);
});

test.each(['error rate', '<=0.02', 'a<=b', '1<=a>=2', 'a<0.02', ''])('%j is no guard', (text) => {
  expect(() => readGuard(text)).toThrow(/--guard: required: a metric and bounds, .+; came: /);
});
