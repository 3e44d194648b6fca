import { expect, test } from '@jest/globals';
import { formatPath, formatValue, formatValues } from './format-value.ts';

const hex = '0123456789abcdef'.repeat(4);

test.each([
  [hex, '0123456789…'],
  [`sha256:${hex}`, 'sha256:0123456789…'],
  [`dataset:default/prices@sha256:${hex}`, 'prices@sha256:0123456789…'],
  [`md5:${hex.slice(0, 32)}`, 'md5:0123456789…'],
  [`a text with ${hex}`, `a text with ${hex}`],
  ['dataset:default/prices@3', 'prices@3'],
  [0.5, '0.5'],
  [0.1 + 0.2, '0.3'],
  ['NaN', 'NaN'],
  [['a', 1], '["a",1]'],
])('%j is shown as %s', (value, shown) => {
  expect(formatValue('METRICS', value)).toBe(shown);
});

test('what is no metric is shown to its last digit, and as it was written', () => {
  expect(formatValue('PARAMETERS', 0.1 + 0.2)).toBe('0.30000000000000004');
  expect(formatValue('PARAMETERS', 'dataset:default/prices@3')).toBe('dataset:default/prices@3');
});

test('metrics that differ are told apart, be it by their last digits; others stay short', () => {
  expect(formatValues('METRICS', [0.5, 0.5 + 2 ** -52, 0.1 + 0.2, 'NaN'])).toEqual([
    '0.5',
    '0.5000000000000002',
    '0.3',
    'NaN',
  ]);
  expect(formatValues('METRICS', [0.1 + 0.2, 0.1 + 0.2, null])).toEqual(['0.3', '0.3', 'null']);
});

test('what a metric was measured on is as short behind its name as it is elsewhere', () => {
  const path = `auc (dataset:default/prices@sha256:${hex})`;
  expect(formatPath('METRICS', path)).toBe('auc (prices@sha256:0123456789…)');
  expect(formatPath('PARAMETERS', path)).toBe(path);
  expect(formatPath('METRICS', 'auc')).toBe('auc');
});
