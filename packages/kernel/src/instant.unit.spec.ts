import { describe, expect, test } from '@jest/globals';
import { parseInstant, toInstant, toMilliseconds } from './instant.ts';

describe('an instant', () => {
  test.each([
    ['a bare date is midnight in UTC', '2026-05-25', '2026-05-25T00:00:00.000Z'],
    ['milliseconds are written out', '2026-05-25T09:00:00Z', '2026-05-25T09:00:00.000Z'],
    ['an offset ahead is taken off', '2026-05-25T00:30:00+02:00', '2026-05-24T22:30:00.000Z'],
    ['an offset behind is added', '2026-12-31T20:00:00-04:30', '2027-01-01T00:30:00.000Z'],
    ['RFC 3339’s unknown offset is UTC', '2026-05-25T09:00:00-00:00', '2026-05-25T09:00:00.000Z'],
    ['small letters and a space are RFC 3339’s own', '2026-05-25 09:00:00z', '2026-05-25T09:00:00.000Z'],
    ['digits beyond the millisecond are cut off', '2026-05-25T09:00:00.9999999Z', '2026-05-25T09:00:00.999Z'],
    ['a tenth is 100 milliseconds', '2026-05-25T09:00:00.1Z', '2026-05-25T09:00:00.100Z'],
    ['29 February exists in a leap year', '2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['the first year is 0000', '0000-01-01', '0000-01-01T00:00:00.000Z'],
    ['the last is 9999', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s: %s', (_, text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    ['30 February', '2026-02-30', 'a date and time that exist in the calendar'],
    ['29 February in another year', '2026-02-29T00:00:00Z', 'exist in the calendar'],
    ['month 13', '2026-13-01', 'exist in the calendar'],
    ['a leap second', '2016-12-31T23:59:60Z', 'exist in the calendar'],
    ['hour 24', '2026-05-25T24:00:00Z', 'exist in the calendar'],
    ['an offset of 24 hours', '2026-05-25T09:00:00+24:00', 'RFC 3339'],
    ['an offset of 60 minutes', '2026-05-25T09:00:00+01:60', 'RFC 3339'],
    ['no offset at all', '2026-05-25T09:00:00', 'RFC 3339'],
    ['no seconds', '2026-05-25T09:00Z', 'RFC 3339'],
    ['a decimal comma', '2026-05-25T09:00:00,5Z', 'RFC 3339'],
    ['space around it', ' 2026-05-25', 'RFC 3339'],
    ['a year of five digits', '10000-01-01', 'RFC 3339'],
    ['an instant before the first', '0000-01-01T00:00:00+00:01', 'years 0000 to 9999'],
    ['an instant behind the last', '9999-12-31T23:59:59.999-00:01', 'years 0000 to 9999'],
    ['words', 'yesterday', 'RFC 3339'],
    ['nothing', '', 'RFC 3339'],
  ])('%s is refused: %s', (_, text, required) => {
    expect(parseInstant(text)).toEqual({
      invalid: expect.stringMatching(new RegExp(`^required: .*${required}.*; came: `)),
    });
  });

  test('milliseconds and instants are two spellings of one thing', () => {
    expect(toInstant(1_777_777_777_777)).toBe('2026-05-03T03:09:37.777Z');
    expect(toMilliseconds('2026-05-03T03:09:37.777Z')).toBe(1_777_777_777_777);
  });

  test('what is no whole millisecond of those years is said as Date says it', () => {
    expect(toInstant(-62_167_219_200_001)).toBe('-000001-12-31T23:59:59.999Z');
    expect(toInstant(0.5)).toBe('1970-01-01T00:00:00.000Z');
    expect(() => toInstant(Number.NaN)).toThrow(RangeError);
    expect(toMilliseconds('yesterday')).toBeNaN();
  });
});
