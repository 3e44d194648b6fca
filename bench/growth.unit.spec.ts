import { afterEach, expect, jest, test } from '@jest/globals';
import { growth } from './growth.ts';
import { openLogs } from './src/logs.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

test('a size that a store is not made for is left out, and that is told', async () => {
  const told: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
  const logs = await openLogs();
  const asked = { smoke: false, minutes: undefined, plot: undefined, stores: ['esdb'], events: [1_000_000] } as const;
  expect(await growth.run({ ...asked, logs })).toEqual([]);
  await logs.close();
  expect(told).toEqual([
    'growth on EventStoreDB’s double: 1000000 events are left out: it is not made for more than 100000',
  ]);
});
