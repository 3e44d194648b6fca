import { expect, test } from '@jest/globals';
import { showProgress } from './progress.ts';
import { createTerminal } from './terminal.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 120, written, write: (text: string) => written.push(text) };
}

test('colours are for terminals, and not where NO_COLOR is set', () => {
  const red = (isTTY: boolean, noColour?: string) =>
    createTerminal(stream(isTTY), stream(isTTY), noColour).colours.red('x');
  expect(red(true)).not.toBe('x');
  expect(red(true, '')).not.toBe('x');
  expect(red(true, '1')).toBe('x');
  expect(red(false)).toBe('x');
});

test('what others wrote steers neither stream', () => {
  const [stdout, stderr] = [stream(true), stream(true)];
  const { print, warn } = createTerminal(stdout, stderr, undefined);
  print('a\u001b[2Jb');
  warn('a\u009b1Ab');
  expect([stdout.written, stderr.written]).toEqual([['a�[2Jb\n'], ['a�1Ab\n']]);
});

test('a line is as wide as the terminal, and 80 characters elsewhere', () => {
  expect(createTerminal(stream(true), stream(true), undefined).width).toBe(120);
  expect(createTerminal(stream(false), stream(true), undefined).width).toBe(80);
});

test('a table is as wide as the terminal, and loses nothing elsewhere', () => {
  expect(createTerminal(stream(true), stream(true), undefined).tableWidth).toBe(120);
  expect(createTerminal(stream(false), stream(true), undefined).tableWidth).toBe(Number.POSITIVE_INFINITY);
});

test('progress is drawn on stderr where that is a terminal, and taken away at the end', () => {
  const [stdout, stderr] = [stream(true), stream(true)];
  let now = 0;
  const progress = showProgress(createTerminal(stdout, stderr, undefined), () => now, 'Reading', 10);
  for (now = 0; now <= 1_000; now += 100) progress.advance(1);
  progress.finish();
  expect(stdout.written).toEqual([]);
  expect(stderr.written.length).toBeGreaterThan(3);
  expect(stderr.written.at(-1)).toMatch(/^\r +\r$/);
});

test('progress is not drawn where stderr is no terminal, nor for work that is done in a blink', () => {
  const [piped, quick] = [stream(false), stream(true)];
  let now = 0;
  const slow = showProgress(createTerminal(stream(true), piped, undefined), () => now, 'Reading', 10);
  for (now = 0; now <= 1_000; now += 100) slow.advance(1);
  slow.finish();
  const fast = showProgress(createTerminal(stream(true), quick, undefined), () => 0, 'Reading', 10);
  fast.advance(10);
  fast.finish();
  expect([piped.written, quick.written]).toEqual([[], []]);
});
