import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEvent } from '@pedigree/event-store/testing';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import type { Encoded } from '@pedigree/kernel';
import { measureInserts, type Row } from './floors/append.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';

const runs = 5;
const eventBytes = 850;

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

/** Encoded beforehand: what is measured is the store. */
function makeStreams(writers: number, eventsEach: number): ReadonlyMap<string, readonly Encoded[]> {
  const bare = makeEvent({ stream: 'model-default/fraud-00', revision: 0 }).bytes.length;
  const text = 'x'.repeat(eventBytes - bare);
  return new Map(
    Array.from({ length: writers }, (_, writer) => {
      const stream = `model-default/fraud-${String(writer).padStart(2, '0')}`;
      return [stream, Array.from({ length: eventsEach }, (_, revision) => makeEvent({ stream, revision, text }))];
    }),
  );
}

/** The same events in the order in which writers that keep step would have them written. */
function toRows(streams: ReadonlyMap<string, readonly Encoded[]>): Row[] {
  const each = [...streams.values()];
  return [...(each[0] ?? []).keys()].flatMap((revision) =>
    each.flatMap((events, stream) => {
      const event = events[revision];
      return event
        ? [{ stream, revision, id: Buffer.from(event.id.replaceAll('-', ''), 'hex'), bytes: event.bytes }]
        : [];
    }),
  );
}

async function measureStore(streams: ReadonlyMap<string, readonly Encoded[]>, latencies: number[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-bench-'));
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  const start = performance.now();
  await Promise.all(
    [...streams].map(async ([stream, events]) => {
      for (const event of events) {
        const sent = performance.now();
        await store.append(stream, event.revision === 0 ? 'none' : event.revision - 1, [event]);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const { position } = await store.head();
  await store.close();
  await rm(folder, { recursive: true });
  return Number(position) / seconds;
}

function percentile(values: readonly number[], part: number): string {
  return (values.toSorted((left, right) => left - right)[Math.floor(values.length * part)] ?? Number.NaN).toFixed(2);
}
