import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@pedigree/event-store';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { measureInserts } from './floors/append.ts';
import { measureByTurns } from './src/append-load.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';

const runs = 5;

interface Condition {
  readonly writers: number;
  readonly events: number;
  readonly reach: number;
}

const conditions: readonly Condition[] = [
  { writers: 64, events: 30_000, reach: 0.6 },
  { writers: 1, events: 4_000, reach: 0.5 },
];

/** Durable appends of one event each through the port, beside bare inserts of the same rows. */
export const append: Bench = {
  name: 'append',
  async run({ smoke }) {
    const figures: Figure[] = [];
    for (const condition of conditions) {
      figures.push(
        await measure(smoke ? { ...condition, events: condition.writers * 10 } : condition, smoke ? 1 : runs),
      );
    }
    return figures;
  },
};

async function measure({ writers, events, reach }: Condition, times: number): Promise<Figure> {
  const { floors, rates, load, answered } = await measureByTurns({
    writers,
    events,
    times,
    floor: measureInserts,
    withStore,
  });
  return {
    name: `durable append, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
    conditions: [
      load,
      `median of ${times}, interleaved`,
      answered,
      `RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    ].join('; '),
    unit: 'events/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}

async function withStore(_run: number, measure: (store: EventStore) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-bench-'));
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  const rate = await measure(store);
  await store.close();
  await rm(folder, { recursive: true });
  return rate;
}
