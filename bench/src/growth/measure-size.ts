import { randomBytes } from 'node:crypto';
import { openStore } from '@pedigree/assembly/places';
import { measureByTurns } from '../append-load.ts';
import { median } from '../figure.ts';
import { fillLog } from '../fill-log.ts';
import { learnAnswers, measureStarts } from '../measure-starts.ts';
import { servingQuestion, someVersion, upstreamQuestion } from '../mix/questions.ts';
import { buildViews } from '../processes.ts';
import { askWorks } from './ask-works.ts';
import type { GrowthGround } from './stores.ts';
import type { Sample } from './works.ts';

/** A bare rebuild takes as long as ours: on a larger log it has to be asked for, by the bench of rebuilds. */
const bareRebuildUpTo = 100_000;
const writers = 64;

/** Fills an empty log with so many events, builds its views, and measures every work on them. */
export async function measureSize(ground: GrowthGround, events: number, smoke: boolean): Promise<Sample> {
  const began = performance.now();
  await fillLog(ground.words, events);
  if (!smoke) console.log(`${events} events were imported in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const built = await buildViews({ events, store: ground.store, views: ground.views });
  if (!smoke) console.log(`their views were built in ${built.seconds.toFixed(0)} s`);
  await ground.settle();
  const bare = events > bareRebuildUpTo ? undefined : await ground.bareRebuild?.();
  const disk = (await ground.bytes()) / events;
  const served = await measureService(ground.words, events, smoke);
  const append = await measureAppends(ground, smoke);
  return {
    events,
    costs: { ...served, append: append.ours, rebuild: microseconds(built.events / built.seconds), disk },
    bare: { append: append.bare, ...(bare && { rebuild: microseconds(bare.events / bare.seconds) }) },
  };
}

async function measureService(words: readonly string[], events: number, smoke: boolean) {
  const asked = [servingQuestion, upstreamQuestion(someVersion)];
  const questions = smoke ? asked : await learnAnswers(words, asked);
  const { seconds, idleBytes, server } = await measureStarts(words, questions, { times: smoke ? 1 : 3, smoke });
  try {
    const costs = await askWorks(server.url, events, smoke);
    return { ...costs, start: median(seconds), memory: idleBytes / 1e6 };
  } finally {
    await server.stop();
  }
}

/** Appends to the log as it is, beside bare inserts into nothing, in microseconds an event. */
async function measureAppends({ store: place, bareAppends }: GrowthGround, smoke: boolean) {
  const store = await openStore(place, { clock: () => new Date().toISOString(), random: randomBytes });
  const [rates, floors]: [number[], number[]] = [[], []];
  for (const lot of smoke ? [0] : [0, 1, 2]) {
    const turn = await measureByTurns({
      ...{ writers, lot, events: smoke ? 640 : 10_000, times: 1 },
      floor: bareAppends,
      withStore: (_, measure) => measure(store),
    });
    rates.push(...turn.rates);
    floors.push(...turn.floors);
  }
  await store.close();
  return { ours: microseconds(median(rates)), bare: microseconds(median(floors)) };
}

function microseconds(perSecond: number): number {
  return 1e6 / perSecond;
}
