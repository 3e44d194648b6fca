import { beforeAll, describe, expect, test } from '@jest/globals';
import { TopicUnfit } from '../errors.ts';
import { type Fault, MemoryCluster } from '../testing/memory-cluster.ts';
import { consumableOf, consumedOf, eventsOf } from '../testing/read-told.ts';
import { memorySettings } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';
import { type Backfill, backfill } from './backfill.ts';

const log = new SketchedLog();

beforeAll(async () => {
  for (let made = 0; made < 1200; made++) await log.describe(`model ${made % 7}`, String(made));
});

function start(cluster: MemoryCluster, given: Partial<Backfill> = {}) {
  return backfill({
    reader: log.store,
    cluster: cluster.connect(),
    settings: memorySettings,
    topic: 'filled',
    after: 0n,
    dryRun: false,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...given,
  });
}

describe('a backfill', () => {
  test('writes all events behind a position into a topic of its own', async () => {
    const cluster = new MemoryCluster({ checkpoints: memorySettings.checkpoints });
    const progress: bigint[] = [];
    const done = await start(cluster, { after: 100n, onProgress: ({ position }) => progress.push(position) });
    expect(done).toEqual({ topic: 'filled', events: 1100, position: 1200n });
    expect(progress).toEqual([1100n, 1200n]);
    const rest = log.events.slice(100);
    expect([...eventsOf(cluster.records('filled'))].sort()).toEqual(
      rest.map(({ bytes }) => `${Buffer.from(bytes)}`).sort(),
    );
    expect(consumedOf(cluster.records('filled'))).toEqual(consumableOf(rest));
  });

  test.each<Fault>(['before', 'half', 'after'])('goes on where a write fails %s it is written', async (fault) => {
    const faults: (Fault | null)[] = [fault, null, null];
    const cluster = new MemoryCluster({ checkpoints: 'relay', fault: () => faults.pop() ?? null });
    await start(cluster);
    expect(consumedOf(cluster.records('filled'))).toEqual(consumableOf(log.events));
    expect(cluster.offences).toEqual([]);
  });

  test('only counts in a dry run', async () => {
    const cluster = new MemoryCluster({ checkpoints: 'relay' });
    expect(await start(cluster, { dryRun: true })).toMatchObject({ events: 1200, position: 1200n });
    expect(cluster.topics.has('filled')).toBe(false);
  });

  test('is refused where the topic holds records, or is one that the relay writes', async () => {
    const cluster = new MemoryCluster({ checkpoints: memorySettings.checkpoints });
    await start(cluster, { after: 1199n });
    await expect(start(cluster)).rejects.toThrow(TopicUnfit);
    await expect(start(cluster, { topic: memorySettings.events })).rejects.toThrow(/which the relay writes/);
    expect(cluster.records('filled')).toHaveLength(1);
  });

  test('ends with the reason of its signal', async () => {
    const stopping = new AbortController();
    const filling = start(new MemoryCluster({ checkpoints: 'relay' }), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(new Error('stopped')),
    });
    await expect(filling).rejects.toThrow('stopped');
  });
});
