import { expect, test } from '@jest/globals';
import { progressOf } from './progress-of.ts';

test('who waits is told once for every 50,000 events, however few or many come at once', () => {
  const told: string[] = [];
  const tell = progressOf('importing', (text) => told.push(text));
  for (let count = 0n; count <= 50_000n; count += 1n) tell(count);
  for (const count of [99_999n, 210_500n, 249_999n, 250_001n]) tell(count, 250_001n);
  expect(told).toEqual([
    'importing: 50000 events',
    'importing: 210500 of 250001 events',
    'importing: 250001 of 250001 events',
  ]);
});
