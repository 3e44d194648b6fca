import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { growth } from './growth.ts';
import { inFolder } from './src/folder.ts';
import { keptSamples } from './src/growth/kept-samples.ts';
import { type WorkName, works } from './src/growth/works.ts';
import { openLogs } from './src/logs.ts';

const asked = { smoke: false, minutes: undefined, data: undefined, plot: undefined } as const;

afterEach(() => {
  jest.restoreAllMocks();
});

test('a size that a store is not made for is left out, and that is told', async () => {
  const told: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
  const logs = await openLogs();
  expect(await growth.run({ ...asked, logs, stores: ['esdb'], events: [1_000_000] })).toEqual([]);
  await logs.close();
  expect(told).toEqual([
    'growth on EventStoreDB’s double: 1000000 events are left out: it is not made for more than 100000',
  ]);
});

test('what an earlier run measured is told and drawn, and not measured again', async () => {
  const told: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
  await inFolder(async (data) => {
    const kept = keptSamples(data, 'sqlite');
    for (const events of [1_000, 100_000]) kept.write({ events, costs: costsOf(events), bare: {} });
    const logs = await openLogs(data);
    const plot = join(data, 'growth.svg');
    const figures = await growth.run({ ...asked, logs, data, plot, stores: ['sqlite'], events: [1_000, 100_000] });
    expect(figures).toHaveLength(Object.keys(works).length - 1);
    expect(readFileSync(plot, 'utf8')).toContain('SQLite');
  });
  expect(told.join()).toContain('| rebuild of all views, µs an event | 1,000 | 100,000 |');
  expect(told.join()).toContain('| disk, log and views, bytes an event | – | – |');
});

function costsOf(cost: number) {
  const names = Object.keys(works).filter((name): name is WorkName => name in works);
  return { ...Object.fromEntries(names.map((name) => [name, cost])), disk: Number.NaN } as Record<WorkName, number>;
}
