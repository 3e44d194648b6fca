import { type AsOf, allViews, everything, type Slot, type Views } from '@pedigree/views';
import { openPostgresViews, runPostgresViews } from '@pedigree/views/postgres';
import { type KeyedTable, makeKeyedTable } from './floors/serving-postgres.ts';
import { besideFloor, type Figure } from './src/figure.ts';
import { onPostgres } from './src/on-postgres.ts';
import { createRandom, type Random } from './src/random.ts';
import { anyTime, createHistoryReader, createZipf, recordedAt, slotOf } from './src/serving-history.ts';

const runs = 5;

/** What is asked, how often, and beside what. */
interface Measured {
  readonly views: Views;
  readonly floor: KeyedTable;
  readonly changes: number;
  readonly questions: number;
  readonly times: number;
}

/** Point-in-time questions in process on PostgreSQL, beside gets by primary key. */
export const servingPostgres = onPostgres('serving-postgres', async (url, { smoke }) => {
  const changes = smoke ? 2_000 : 100_000;
  const views = await buildViews(url, changes);
  const floor = await makeKeyedTable(url, changes);
  const measured = { views, floor, changes, questions: smoke ? 100 : 3_000, times: smoke ? 1 : runs };
  const now: AsOf = { position: BigInt(changes), recordedAt: recordedAt(changes, changes) };
  const then = (random: Random): AsOf => {
    const position = 1 + Math.floor(random() * changes);
    return { position: BigInt(position), recordedAt: recordedAt(position, changes) };
  };
  const figures = [
    await measure('serving on PostgreSQL, known now', 0.5, () => now, measured),
    await measure('serving on PostgreSQL, known at any position', 0.25, then, measured),
  ];
  await floor.close();
  await views.close();
  return figures;
});

async function buildViews(url: string, changes: number) {
  const reader = createHistoryReader(changes);
  const ending = new AbortController();
  const ended = runPostgresViews({
    ...{ reader, url, signal: ending.signal },
    views: allViews.filter(({ name }) => name === 'serving'),
    onCommitted: () => {},
  });
  const clock = () => recordedAt(changes, changes);
  const views = await openPostgresViews({ url, logId: reader.logId, head: reader.head, clock });
  await views.waitFor(BigInt(changes), { timeoutMilliseconds: 600_000, views: ['serving'] });
  ending.abort();
  await ended;
  return views;
}

async function measure(
  name: string,
  reach: number,
  asOf: (random: Random) => AsOf,
  measured: Measured,
): Promise<Figure> {
  const { views, floor, changes, questions, times } = measured;
  const random = createRandom(11);
  const zipf = createZipf(random);
  const draw = () =>
    Array.from({ length: questions }, () => ({ slot: slotOf(zipf()), at: anyTime(random), asOf: asOf(random) }));
  const rates: number[] = [];
  const floors: number[] = [];
  await ask(views, draw());
  for (let run = 0; run < times; run++) {
    floors.push(await floor.measure(Array.from({ length: questions }, () => 1 + Math.floor(random() * changes))));
    rates.push(await ask(views, draw()));
  }
  return {
    name,
    conditions: [
      `${changes} changes in 10,000 slots by Zipf, half recorded late by up to a year, 1 % withdrawn; any time`,
      `one question after another; median of ${times} runs of ${questions}, interleaved, warm`,
      'a private server with its own settings on this machine',
    ].join('; '),
    unit: 'answers/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}

/** Answers a second. */
async function ask(
  views: Views,
  questions: readonly { readonly slot: Slot; readonly at: string; readonly asOf: AsOf }[],
): Promise<number> {
  const start = performance.now();
  for (const { slot, at, asOf } of questions) await views.serving(everything, slot, at, asOf);
  return questions.length / ((performance.now() - start) / 1000);
}
