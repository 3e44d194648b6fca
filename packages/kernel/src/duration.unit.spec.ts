import { describe, expect, test } from '@jest/globals';
import { parseDuration } from './duration.ts';

describe('a duration', () => {
  test.each([
    ['PT1H30M', 5_400],
    ['P2D', 172_800],
    ['P1DT1S', 86_401],
    ['PT0S', 0],
    ['1h30m', 5_400],
    ['2d', 172_800],
    ['90s', 90],
    ['5400', 5_400],
    ['36500d', 3_153_600_000],
  ])('%s is so many seconds', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  test.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', 'PT1.5H', '1h 30m', '30m1h', '-5', '1.5', 'soon', '36501d'])(
    '%j is refused',
    (text) => {
      expect(parseDuration(text)).toEqual({ invalid: expect.stringMatching(/^required: a duration .+; came: /) });
    },
  );
});
