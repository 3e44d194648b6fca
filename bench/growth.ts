import { writeFileSync } from 'node:fs';
import type { Bench, BenchOptions, StoreName } from './src/figure.ts';
import { drawGrowth } from './src/growth/draw-growth.ts';
import { type KeptSamples, keptSamples } from './src/growth/kept-samples.ts';
import { measureSize } from './src/growth/measure-size.ts';
import { growthStores } from './src/growth/stores.ts';
import { growthFigures, growthTable } from './src/growth/tell-growth.ts';
import type { Growth, Sample } from './src/growth/works.ts';
import { averagePayload } from './src/mix/make-log.ts';

const everyStore: readonly StoreName[] = ['sqlite', 'postgres', 'esdb'];

/**
 * What every work costs on logs of several sizes, on each store: a log of each size is filled, its views are built, and a
 * service is started on it.
 */
export const growth: Bench = {
  name: 'growth',
  onlyByName: 'but in smoke',
  async run({
    smoke,
    data,
    plot,
    stores = smoke ? ['postgres'] : everyStore,
    events = smoke ? [2_000] : [10_000, 100_000, 1_000_000],
  }) {
    const payload = averagePayload(smoke ? 1_000 : 10_000);
    const growths: Growth[] = [];
    const draw = (drawn: readonly Growth[]) => {
      if (plot !== undefined) writeFileSync(plot, drawGrowth('What works cost over the size of the log', drawn));
    };
    for (const store of stores) {
      const { title } = growthStores[store];
      const samples: Sample[] = [];
      for await (const sample of samplesOn({ store, sizes: events, smoke, kept: keptSamples(data, store) })) {
        samples.push(sample);
        draw([...growths, { store: title, samples }]);
      }
      if (samples.length === 0) continue;
      growths.push({ store: title, samples });
      console.log(`\n${growthTable({ store: title, samples })}`);
    }
    return growths.flatMap((growth) => growthFigures(growth, payload));
  },
};

interface SamplesToTake {
  readonly store: StoreName;
  readonly sizes: NonNullable<BenchOptions['events']>;
  readonly smoke: boolean;
  readonly kept: KeptSamples;
}

/** A sample of each size, as soon as there is one: the largest takes hours. */
async function* samplesOn({ store, sizes, smoke, kept }: SamplesToTake): AsyncGenerator<Sample, undefined> {
  const { title, mostEvents, onGround } = growthStores[store];
  for (const events of sizes) {
    if (events > mostEvents) {
      console.log(`growth on ${title}: ${events} events are left out: it is not made for more than ${mostEvents}`);
      continue;
    }
    const before = kept.read(events);
    if (before) {
      yield before;
      continue;
    }
    const began = performance.now();
    const sample = await onGround((ground) => measureSize(ground, events, smoke));
    if (sample === null) {
      console.log(`\ngrowth on ${title}: left out: it is not installed`);
      return;
    }
    kept.write(sample);
    console.log(`growth on ${title}: ${events} events took ${((performance.now() - began) / 1000).toFixed(0)} s`);
    yield sample;
  }
}
