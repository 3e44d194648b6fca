import { describe, expect, test } from '@jest/globals';
import { alreadySaidAt, isAlreadySaid } from './decider.ts';
import { invalid, isInvalid } from './invalid.ts';
import { allOrRejection, isRejection, reject } from './rejection.ts';

describe('outcomes', () => {
  const refusal = reject('INVALID_INPUT', 'required: this; came: that');

  test('are told apart by what they hold', () => {
    expect([refusal, alreadySaidAt(3), [], null, 'rejected'].map(isRejection)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([alreadySaidAt(3), refusal, []].map(isAlreadySaid)).toEqual([true, false, false]);
    expect([invalid('this', 'that'), refusal, null, { invalid: 3 }].map(isInvalid)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('of several are all of them, or the first refusal', () => {
    expect(allOrRejection([1, 2])).toEqual([1, 2]);
    expect(allOrRejection([1, refusal, reject('UNKNOWN_REFERENCE', 'later')])).toBe(refusal);
  });

  test('say what was required and what came, cut to what can be read', () => {
    expect(invalid('a name', 3).invalid).toBe('required: a name; came: 3');
    expect(invalid('a name', 'x'.repeat(1_000)).invalid).toHaveLength('required: a name; came: '.length + 80);
  });
});
