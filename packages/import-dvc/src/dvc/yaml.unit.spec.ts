import { expect, test } from '@jest/globals';
import { parseYaml } from './yaml.ts';

/** A list of ten, each of which is a list of ten, and so on, by aliases of one text. */
function nested(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const item = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
  });
  return lines.join('\n');
}

test('numbers that JSON lacks are texts, and so are integers that a number cannot hold', () => {
  expect(parseYaml('[.nan, -.inf, 9007199254740993, 0x10, 1e3]')).toEqual([
    'NaN',
    '-Infinity',
    '9007199254740993',
    16,
    1000,
  ]);
});

test('what aliases name stands wherever it is named', () => {
  expect(parseYaml('a: &a {b: [1]}\nc: *a\n')).toEqual({ a: { b: [1] }, c: { b: [1] } });
  expect(parseYaml(nested(5))).toHaveProperty('l4.9.9.9.9.9', 'x');
});

test('a small text that aliases make to more than a million values is too large, at once', () => {
  expect(() => parseYaml(nested(9))).toThrow('too large: its aliases make more than 1000000 values of it');
  const long = 'x'.repeat(100_000);
  expect(() => parseYaml(`a: &a ${long}\nb: [${'*a, '.repeat(1_000)}]`)).toThrow('too large');
});

test('a large text without aliases is read', () => {
  expect(parseYaml(`[${'1, '.repeat(1_100_000)}]`)).toHaveLength(1_100_000);
});

test('an alias that leads into itself is refused in words', () => {
  expect(() => parseYaml('&a [*a]')).toThrow('required: values that end; came: an alias that leads into itself');
});
