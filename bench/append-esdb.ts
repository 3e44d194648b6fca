import { randomBytes } from 'node:crypto';
import { openEsdbStore } from '@pedigree/event-store-esdb';
import { measureAppendsOnEsdb } from './floors/append-esdb.ts';
import { measureByTurns } from './src/append-load.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { withDouble } from './src/with-double.ts';

const runs = 5;
const reach = 0.8;

interface Condition {
  readonly writers: number;
  readonly events: number;
}

const conditions: readonly Condition[] = [
  { writers: 64, events: 10_000 },
  { writers: 1, events: 1_000 },
];

/** Appends through the adapter beside bare calls of the client, both to the test double, which keeps nothing on disk. */
export const appendEsdb: Bench = {
  name: 'append-esdb',
  async run({ smoke }) {
    const figures: Figure[] = [];
    for (const { writers, events } of conditions) {
      figures.push(await measure({ writers, events: smoke ? writers * 5 : events }, smoke ? 1 : runs));
    }
    return figures;
  },
};

async function measure({ writers, events }: Condition, times: number): Promise<Figure> {
  const { floors, rates, load, answered } = await measureByTurns({
    writers,
    events,
    times,
    floor: (rows) => withDouble((url) => measureAppendsOnEsdb(url, rows, writers)),
    withStore: (_, measureStore) =>
      withDouble(async (url) => {
        const store = await openEsdbStore({ url, clock: () => new Date().toISOString(), random: randomBytes });
        const rate = await measureStore(store);
        await store.close();
        return rate;
      }),
  });
  return {
    name: `append on EventStoreDB’s double, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
    conditions: [
      load,
      'a double each, in a process of its own; the floor reads each append back, too',
      `median of ${times}, interleaved`,
      answered,
    ].join('; '),
    unit: 'events/s',
    ...besideFloor(rates, floors, { least: reach }),
  };
}
