import { describe, expect, test } from '@jest/globals';
import { linearScale, logarithmicScale } from './scale.ts';

describe('a linear scale', () => {
  test.each([
    [0.7, [0, 0.2, 0.4, 0.6, 0.8]],
    [30, [0, 10, 20, 30]],
    [30.1, [0, 10, 20, 30]],
    [487, [0, 100, 200, 300, 400, 500]],
    [0, [0, 1]],
  ])('to %d has round ticks that reach it', (greatest, ticks) => {
    expect(linearScale(greatest).ticks).toEqual(ticks);
  });

  test('places its ends at 0 and 1', () => {
    const { place } = linearScale(487);
    expect([place(0), place(250), place(500)]).toEqual([0, 0.5, 1]);
  });
});

describe('a logarithmic scale', () => {
  test('has the powers of ten around its values, and places the same factor at the same distance', () => {
    const { place, ticks } = logarithmicScale(0.3, 45);
    expect(ticks).toEqual([0.1, 1, 10, 100]);
    expect([0.1, 1, 10, 100].map((value) => place(value).toFixed(3))).toEqual(['0.000', '0.333', '0.667', '1.000']);
  });

  test('has two ends also where all values are one power of ten', () => {
    expect(logarithmicScale(1, 1).ticks).toEqual([1, 10]);
  });
});
