import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldedServing } from '../testing/folded-serving.ts';
import { type Fault, MemoryCluster } from '../testing/memory-cluster.ts';
import { consumableOf, consumedOf } from '../testing/read-told.ts';
import { memorySettings, startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';
import { readCheckpoint } from './checkpoint.ts';
import { slotKey, touchedSlots } from './touched-slots.ts';

const { events, serving, checkpoints } = memorySettings;
const rounds = Number(process.env.PEDIGREE_TEST_KAFKA_FAULTS ?? 40);

const slot = { environment: fc.constantFrom('dev', 'production'), model: fc.constantFrom('churn', 'fraud', 'risk') };
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('describe' as const), model: slot.model }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('serve' as const), ...slot, serves: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const), ...slot }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('depose' as const), told: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rest' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const fault = fc.option(fc.constantFrom<Fault>('before', 'half', 'after'), { nil: null, freq: 2 });

test('whatever fails, and whoever is overtaken, each key is told in order, and what serves is what the log says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(fault, { maxLength: 12 }),
      async (steps, faults) => {
        const log = new SketchedLog();
        const unused = [...faults];
        const cluster = new MemoryCluster({ checkpoints, fault: () => unused.pop() ?? null });
        const watched = watchCheckpoints(cluster, log);
        const relays = [startRelay(log, cluster), startRelay(log, cluster)];
        for (const each of steps) await take(each, log, cluster, relays);
        await Promise.race(relays.map((relay) => relay.caughtUp()));
        await Promise.all(relays.map((relay) => relay.stop()));
        expect(consumedOf(cluster.records(events))).toEqual(consumableOf(log.events));
        expect(await servingIn(cluster)).toEqual(await servingBy(log));
        expect([...cluster.offences, ...watched.faults()]).toEqual([]);
      },
    ),
    { numRuns: rounds },
  );
});

async function take(each: Step, log: SketchedLog, cluster: MemoryCluster, relays: ReturnType<typeof startRelay>[]) {
  switch (each.does) {
    case 'describe':
      return log.describe(each.model);
    case 'serve':
      return log.serve({ ...each, from: `2026-05-0${1 + (log.events.length % 9)}T00:00:00.000Z` });
    case 'withdraw':
      return withdrawOne(log, each);
    case 'depose':
      return cluster.depose(each);
    case 'restart': {
      const [first] = relays.splice(0, 1, startRelay(log, cluster));
      return first?.stop();
    }
    case 'rest':
      return new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function withdrawOne(log: SketchedLog, { environment, model }: { environment: string; model: string }) {
  const now = foldedServing(log.events);
  const [stands] = await now.at(BigInt(log.events.length), [{ namespace: 'default', environment, model }]);
  if (stands) await log.withdraw(environment, model, [{ event: stands.event, from: stands.since }]);
}

/** Holds every checkpoint of events that is written, as it is written, against what the topic holds by then. */
function watchCheckpoints(cluster: MemoryCluster, log: SketchedLog) {
  const faults: string[] = [];
  const records = cluster.topics.get(checkpoints)?.partitions[0];
  if (!records) throw new Error('required: the topic of the checkpoints; came: none');
  const push = records.push.bind(records);
  records.push = (...added) => {
    for (const { key, value } of added) {
      const told = readCheckpoint(new Map([[key, value ?? new Uint8Array()]]), key);
      if (told && key === `events ${events}`) faults.push(...missingUpTo(told.position, cluster, log));
    }
    return push(...added);
  };
  return { faults: () => faults };
}

function missingUpTo(position: bigint, cluster: MemoryCluster, log: SketchedLog): readonly string[] {
  const written = new Set(cluster.records(events).map(({ headers }) => headers.id));
  return log.events
    .filter(({ envelope }) => envelope.position <= position && !written.has(envelope.id))
    .map(({ envelope }) => `the checkpoint stands at ${position}, and ${envelope.id} is not written`);
}

async function servingIn(cluster: MemoryCluster): Promise<object> {
  const latest = [...cluster.latest(serving)].map(([key, value]) => {
    const { state, since, event, revision } = JSON.parse(Buffer.from(value).toString());
    return [key, { state, since, event, revision }];
  });
  return Object.fromEntries(latest);
}

async function servingBy(log: SketchedLog): Promise<object> {
  const reader = foldedServing(log.events);
  const end = BigInt(log.events.length);
  const standing: [string, object][] = [];
  for (const { slot, event } of touchedSlots(log.events).values()) {
    const [now] = await reader.at(end, [slot]);
    if (!now) continue;
    standing.push([slotKey(slot), { state: now.state, since: now.since, event: now.event, revision: event.revision }]);
  }
  return Object.fromEntries(standing);
}
