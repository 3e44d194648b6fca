import { expect, test } from '@jest/globals';
import { toJsonText, toOneLine, withoutSteering } from './one-line.ts';

test('a text of several lines is one line', () => {
  expect(toOneLine('false\r\nalarms\tdoubled\n')).toBe('false alarms doubled ');
});

test('a text cannot move the cursor, clear the screen or set colours', () => {
  expect(toOneLine('\u001b[2J\u001b[31mall is well\u0007\u009b1A')).toBe('�[2J�[31mall is well��1A');
});

test('letters of any script and emoji stand as they are', () => {
  expect(toOneLine('不正検知 – naïve 👩‍🔬')).toBe('不正検知 – naïve 👩‍🔬');
});

test('a text cannot turn the direction in which it reads', () => {
  expect(toOneLine('model \u202ednuf\u202c \u2066x\u2069')).toBe('model �dnuf� �x�');
});

test('what is printed keeps its own colours, lines and tabs, and nothing that moves, hides or overwrites', () => {
  const text = '\u001b[1mname\u001b[22m\tlast\r\n\u001b[8mhidden\u001b]0;title\u0007\rover\u009b2J\r';
  expect(withoutSteering(text, { colours: true })).toBe(
    '\u001b[1mname\u001b[22m\tlast\r\n�[8mhidden�]0;title��over�2J\r',
  );
  expect(withoutSteering('\u001b[31mred', { colours: false })).toBe('�red');
});

test('JSON says the same in escapes', () => {
  const value = { text: 'a\u001b[2J\u009b\u202e\u007f\u0000 不' };
  expect(toJsonText(value)).toBe('{"text":"a\\u001b[2J\\u009b\\u202e\\u007f\\u0000 不"}');
  expect(JSON.parse(toJsonText(value, 2))).toEqual(value);
});
