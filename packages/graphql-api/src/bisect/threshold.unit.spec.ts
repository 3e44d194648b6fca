import { describe, expect, test } from '@jest/globals';
import { isWorse, thresholdOf } from './threshold.ts';

describe('a threshold', () => {
  test('lies halfway between good and bad, or as far below the worst good one as is tolerated', () => {
    expect(thresholdOf('HIGHER', [0.9, 0.8], 0.6, null)).toBeCloseTo(0.7);
    expect(thresholdOf('HIGHER', [0.9, 0.8], 0.6, 0.05)).toBeCloseTo(0.75);
    expect(thresholdOf('LOWER', [0.1, 0.2], 0.6, null)).toBeCloseTo(0.4);
    expect(thresholdOf('LOWER', [0.1, 0.2], 0.6, 0.05)).toBeCloseTo(0.25);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'beside a loss that became %d lets all finite ones be good',
    (bad) => {
      const threshold = thresholdOf('LOWER', [0.2], bad, null);
      expect(isWorse('LOWER', bad, threshold)).toBe(true);
      expect(isWorse('LOWER', 1e300, threshold)).toBe(false);
    },
  );
});

test('NaN is worse than whatever is a number, and not worse than itself', () => {
  expect(isWorse('HIGHER', Number.NaN, Number.NEGATIVE_INFINITY)).toBe(true);
  expect(isWorse('LOWER', Number.POSITIVE_INFINITY, Number.NaN)).toBe(false);
  expect(isWorse('LOWER', Number.NaN, Number.NaN)).toBe(false);
});
