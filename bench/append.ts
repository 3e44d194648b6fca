import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { measureInserts } from './floors/append.ts';
import { eventBytes, makeStreams, measureAppends, percentile, type Streams, toRows } from './src/append-load.ts';
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
  const streams = makeStreams(writers, Math.ceil(events / writers));
  const rows = toRows(streams);
  const floors: number[] = [];
  const rates: number[] = [];
  const latencies: number[] = [];
  for (let run = 0; run < times; run++) {
    floors.push(measureInserts(rows, writers));
    rates.push(await measureStore(streams, latencies));
  }
  return {
    name: `durable append, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
    conditions: [
      `${writers} writers on ${writers} streams, one event of ${eventBytes} bytes an append, ${rows.length} events a run, new log each`,
      `median of ${times}, interleaved`,
      `answered after p50 ${percentile(latencies, 0.5)} ms, p99 ${percentile(latencies, 0.99)} ms`,
      `RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    ].join('; '),
    unit: 'events/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}

async function measureStore(streams: Streams, latencies: number[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-bench-'));
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  const rate = await measureAppends(store, streams, latencies);
  await store.close();
  await rm(folder, { recursive: true });
  return rate;
}
