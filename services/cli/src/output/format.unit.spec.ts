import { expect, test } from '@jest/globals';
import { formatShare, formatSize, formatTime, formatVersion } from './format.ts';
import { formatBar } from './progress.ts';

test('instants on a whole second are shown without milliseconds, others with', () => {
  expect(formatTime('2026-05-25T00:00:00.000Z')).toBe('2026-05-25T00:00:00Z');
  expect(formatTime('2026-05-25T00:00:00.001Z')).toBe('2026-05-25T00:00:00.001Z');
});

test('shares are shown as percent', () => {
  expect([10_000, 1_250, 1, null].map(formatShare)).toEqual(['100%', '12.5%', '0.01%', '']);
});

test('sizes are rounded, in decimal units', () => {
  expect([0, 999, 1_000, 12_345, 123_456, 999_999_999, null].map(formatSize)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '12.3 kB',
    '123 kB',
    '1000 MB',
    '',
  ]);
});

test('a version is its number, and its label where it has one', () => {
  expect(formatVersion({ number: 3, label: null })).toBe('3');
  expect(formatVersion({ number: 3, label: 'v1.2.0' })).toBe('3 (v1.2.0)');
});

test('a bar is as long at the end as at the start', () => {
  expect(formatBar('Reading', 0).length).toBe(formatBar('Reading', 1).length);
  expect(formatBar('Reading', 0.5)).toBe('Reading ███████████████░░░░░░░░░░░░░░░  50%');
});
