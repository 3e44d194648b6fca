import { expect, test } from '@jest/globals';
import { isWithin } from './is-within.ts';

test.each([
  [{ atMost: 0.02 }, 0.02, true],
  [{ atMost: 0.02 }, 0.021, false],
  [{ atMost: 0.02 }, '-Infinity', true],
  [{ atLeast: 1 }, 'Infinity', true],
  [{ atLeast: 1, atMost: 2 }, 0.5, false],
  [{ atLeast: 1, atMost: 2 }, 1.5, true],
  [{ atMost: 1 }, 'NaN', false],
] as const)('whether %j hold %s is %s', (bounds, value, expected) => {
  expect(isWithin(bounds, value)).toBe(expected);
});
