import { randomBytes } from 'node:crypto';
import { openPostgresStore } from '@pedigree/event-store-postgres';
import { measureInsertsOnPostgres } from './floors/append-postgres.ts';
import { measureByTurns } from './src/append-load.ts';
import { besideFloor, type Figure } from './src/figure.ts';
import { onPostgres } from './src/on-postgres.ts';

const runs = 5;
const reach = 0.7;

interface Condition {
  readonly writers: number;
  readonly events: number;
}

const conditions: readonly Condition[] = [
  { writers: 64, events: 30_000 },
  { writers: 1, events: 2_000 },
];

/** Durable appends to PostgreSQL beside bare inserts in transactions of the same size. */
export const appendPostgres = onPostgres('append-postgres', async (url, { smoke }) => {
  const figures: Figure[] = [];
  for (const { writers, events } of conditions) {
    figures.push(await measureOn(url, { writers, events: smoke ? writers * 10 : events }, smoke ? 1 : runs));
  }
  return figures;
});

async function measureOn(url: string, { writers, events }: Condition, times: number): Promise<Figure> {
  const { floors, rates, load, answered } = await measureByTurns({
    writers,
    events,
    times,
    floor: (rows, batch) => measureInsertsOnPostgres(url, rows, batch),
    async withStore(run, measure) {
      const schema = `bench_${writers}_${run}`;
      const store = await openPostgresStore({
        url,
        schema,
        clock: () => new Date().toISOString(),
        random: randomBytes,
      });
      const rate = await measure(store);
      await store.close();
      return rate;
    },
  });
  return {
    name: `durable append on PostgreSQL, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
    conditions: [
      load,
      `a private server with its own settings on this machine; median of ${times}, interleaved`,
      answered,
    ].join('; '),
    unit: 'events/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}
