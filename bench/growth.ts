import { writeFileSync } from 'node:fs';
import type { Bench, BenchOptions, Figure, StoreName } from './src/figure.ts';
import { drawGrowth } from './src/growth/draw-growth.ts';
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
    plot,
    stores = smoke ? ['postgres'] : everyStore,
    events = smoke ? [2_000] : [10_000, 100_000, 1_000_000],
  }) {
    const payload = averagePayload(smoke ? 1_000 : 10_000);
    const growths: Growth[] = [];
    const figures: Figure[] = [];
    for (const name of stores) {
      const growth = await growOn(name, events, smoke);
      if (growth.samples.length === 0) continue;
      growths.push(growth);
      figures.push(...growthFigures(growth, payload));
      console.log(`\n${growthTable(growth)}`);
      if (plot !== undefined) writeFileSync(plot, drawGrowth('What works cost over the size of the log', growths));
    }
    return figures;
  },
};

async function growOn(name: StoreName, sizes: NonNullable<BenchOptions['events']>, smoke: boolean): Promise<Growth> {
  const { title, mostEvents, onGround } = growthStores[name];
  const samples: Sample[] = [];
  for (const events of sizes) {
    if (events > mostEvents) {
      console.log(`growth on ${title}: ${events} events are left out: it is not made for more than ${mostEvents}`);
      continue;
    }
    const began = performance.now();
    const sample = await onGround((ground) => measureSize(ground, events, smoke));
    if (sample === null) {
      console.log(`\ngrowth on ${title}: left out: it is not installed`);
      break;
    }
    samples.push(sample);
    console.log(`growth on ${title}: ${events} events took ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  return { store: title, samples };
}
