import { expect, test } from '@jest/globals';
import { toOneLine } from './one-line.ts';

test('a text of several lines is one line', () => {
  expect(toOneLine('false\r\nalarms\tdoubled\n')).toBe('false alarms doubled ');
});

test('a text cannot move the cursor, clear the screen or set colours', () => {
  expect(toOneLine('\u001b[2J\u001b[31mall is well\u0007\u009b1A')).toBe('�[2J�[31mall is well��1A');
});

test('letters of any script and emoji stand as they are', () => {
  expect(toOneLine('不正検知 – naïve 👩‍🔬')).toBe('不正検知 – naïve 👩‍🔬');
});
