import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWorse, thresholdOf } from './threshold.ts';

describe('a threshold', () => {
  test('lies halfway between good and bad, or as far below the worst good one as is tolerated', () => {
    expect(thresholdOf('HIGHER', [0.9, 0.8], 0.6, null)).toBeCloseTo(0.7);
    expect(thresholdOf('HIGHER', [0.9, 0.8], 0.6, 0.05)).toBeCloseTo(0.75);
    expect(thresholdOf('LOWER', [0.1, 0.2], 0.6, null)).toBeCloseTo(0.4);
    expect(thresholdOf('LOWER', [0.1, 0.2], 0.6, 0.05)).toBeCloseTo(0.25);
  });

  test('is such that what is worse by just what is tolerated is not bad, in decimals', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), fc.constantFrom(100, 1_000, 1e9), (good, tolerance, scale) => {
        const threshold = thresholdOf('HIGHER', [good / scale], 0, tolerance / scale);
        expect(threshold).toBe((good - tolerance) / scale);
        expect(isWorse('HIGHER', (good - tolerance) / scale, threshold)).toBe(false);
        expect(isWorse('HIGHER', (good - tolerance - 1) / scale, threshold)).toBe(true);
      }),
    );
    expect(thresholdOf('LOWER', [1000.1], 2000, 0.2)).toBe(1000.3);
    expect(thresholdOf('LOWER', [Number.NaN], 2000, 0.2)).toBe(Number.MAX_VALUE);
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
