import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AsOf,
  allViews,
  everything,
  openViews,
  openViewsDatabase,
  runViews,
  type Slot,
  type Views,
} from '@pedigree/views';
import { type KeyedTable, makeKeyedTable } from './floors/serving.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { createRandom, type Random } from './src/random.ts';
import { anyTime, createHistoryReader, createZipf, recordedAt, slotOf } from './src/serving-history.ts';

const runs = 5;

interface Question {
  readonly slot: Slot;
  readonly at: string;
  readonly asOf: AsOf;
}

/** Point-in-time questions in process, beside gets by primary key from a table of that size. */
export const serving: Bench = {
  name: 'serving',
  async run({ smoke }) {
    const changes = smoke ? 20_000 : 1_000_000;
    const questions = smoke ? 1_000 : 20_000;
    const folder = await mkdtemp(join(tmpdir(), 'pedigree-bench-'));
    const { views, built } = await buildViews(folder, changes);
    const floor = makeKeyedTable(folder, changes);
    try {
      const shape = `${changes} changes in 10,000 slots by Zipf, half recorded late by up to a year, 1 % withdrawn; built at ${built} changes/s; slots asked as they are recorded, any time`;
      const now: AsOf = { position: BigInt(changes), recordedAt: recordedAt(changes, changes) };
      const then = (random: Random): AsOf => {
        const position = 1 + Math.floor(random() * changes);
        return { position: BigInt(position), recordedAt: recordedAt(position, changes) };
      };
      const times = smoke ? 1 : runs;
      return [
        await measure('serving, known now', 0.5, () => now, { views, floor, shape, changes, questions, times }),
        await measure('serving, known at any position', 0.25, then, { views, floor, shape, changes, questions, times }),
      ];
    } finally {
      floor.close();
      views.close();
      await rm(folder, { recursive: true });
    }
  },
};

async function buildViews(folder: string, changes: number): Promise<{ readonly views: Views; readonly built: number }> {
  const reader = createHistoryReader(changes);
  const database = openViewsDatabase(folder);
  const views = openViews({ folder, head: reader.head, clock: () => recordedAt(changes, changes) });
  const start = performance.now();
  await runViews({
    reader,
    database,
    views: allViews.filter(({ name }) => name === 'serving'),
    signal: new AbortController().signal,
    onCommitted: views.notify,
  });
  const built = Math.round(changes / ((performance.now() - start) / 1000));
  database.close();
  return { views, built };
}

async function measure(
  name: string,
  reach: number,
  asOf: (random: Random) => AsOf,
  given: {
    readonly views: Views;
    readonly floor: KeyedTable;
    readonly shape: string;
    readonly changes: number;
    readonly questions: number;
    readonly times: number;
  },
): Promise<Figure> {
  const { views, floor, shape, changes, questions, times } = given;
  const random = createRandom(11);
  const zipf = createZipf(random);
  const draw = (rank: () => number): Question[] =>
    Array.from({ length: questions }, () => ({ slot: slotOf(rank()), at: anyTime(random), asOf: asOf(random) }));
  const rates: number[] = [];
  const floors: number[] = [];
  const cold = await ask(views, draw(zipf));
  for (let run = 0; run < times; run++) {
    const keys = Array.from({ length: questions }, () => 1 + Math.floor(random() * changes));
    floors.push(floor.measure(keys));
    rates.push(await ask(views, draw(zipf)));
  }
  const latencies = await time(views, draw(zipf));
  const hottest = await time(
    views,
    draw(() => 0),
  );
  return {
    name,
    conditions: [
      shape,
      `median of ${times} runs of ${questions}, interleaved; the first, cold, ${Math.round(cold)}/s`,
      `p50 ${at(latencies, 0.5)} µs, p99 ${at(latencies, 0.99)} µs, slowest ${at(latencies, 1)} µs`,
      `the slot with the most changes: p50 ${at(hottest, 0.5)} µs, p99 ${at(hottest, 0.99)} µs, slowest ${at(hottest, 1)} µs`,
      `RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    ].join('; '),
    unit: 'answers/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}

/** Answers a second. */
async function ask(views: Views, questions: readonly Question[]): Promise<number> {
  const start = performance.now();
  for (const { slot, at, asOf } of questions) await views.serving(everything, slot, at, asOf);
  return questions.length / ((performance.now() - start) / 1000);
}

/** Milliseconds that each answer takes, clock and all. */
async function time(views: Views, questions: readonly Question[]): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (const { slot, at, asOf } of questions) {
    const asked = performance.now();
    await views.serving(everything, slot, at, asOf);
    latencies.push(performance.now() - asked);
  }
  return latencies;
}

/** A part of the latencies, in microseconds. */
function at(latencies: readonly number[], part: number): string {
  const sorted = latencies.toSorted((left, right) => left - right);
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * part));
  return ((sorted[index] ?? Number.NaN) * 1000).toFixed(1);
}
