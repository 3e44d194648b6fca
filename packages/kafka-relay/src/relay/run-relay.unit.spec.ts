import { describe, expect, test } from '@jest/globals';
import { MemoryCluster } from '../testing/memory-cluster.ts';
import { consumableOf, consumedOf, eventsOf } from '../testing/read-told.ts';
import { memorySettings, startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';

const { events, serving, checkpoints } = memorySettings;

async function someLog(count = 20): Promise<SketchedLog> {
  const log = new SketchedLog();
  for (let made = 0; made < count; made++) await log.describe(`model ${made % 7}`, String(made));
  return log;
}

function servingIn(cluster: MemoryCluster): ReadonlyMap<string, unknown> {
  return new Map([...cluster.latest(serving)].map(([key, value]) => [key, JSON.parse(Buffer.from(value).toString())]));
}

describe('a relay', () => {
  test('writes every event as it is stored, each key in one partition and in order', async () => {
    const log = await someLog(100);
    const cluster = new MemoryCluster({ checkpoints });
    const relay = startRelay(log, cluster);
    await relay.caughtUp();
    await log.describe('model 1', 'later');
    await relay.caughtUp();
    await relay.stop();
    const records = cluster.records(events);
    expect([...eventsOf(records)].sort()).toEqual(log.events.map(({ bytes }) => Buffer.from(bytes).toString()).sort());
    expect(consumedOf(records)).toEqual(consumableOf(log.events));
    expect(new Set(records.map(({ partition }) => partition)).size).toBe(3);
    expect(relay.errors()).toEqual([]);
    expect(relay.status().published).toBe(101);
  });

  test('goes on behind its checkpoint: nothing is written twice by who was stopped in good order', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    await log.describe('churn');
    await startAndStop(log, cluster);
    expect(cluster.records(events)).toHaveLength(21);
  });

  test('tells what serves in each slot, and takes it away where no change stands', async () => {
    const log = new SketchedLog();
    const cluster = new MemoryCluster({ checkpoints });
    const relay = startRelay(log, cluster);
    const stated = await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
    await log.serve({ environment: 'production', model: 'churn', serves: null });
    await log.serve({ environment: 'eu/qa', model: 'fraud', serves: 2 });
    await log.define('production');
    await relay.caughtUp();
    const from = '2026-05-01T00:00:00.000Z';
    const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
    const version = { version: 'model:default/fraud@1', number: 1, label: null, share: 10_000, shadow: false };
    expect([...servingIn(cluster).keys()].sort()).toEqual([
      'default/eu%2Fqa/fraud',
      'default/production/churn',
      'default/production/fraud',
    ]);
    expect(servingIn(cluster).get('default/production/fraud')).toEqual({
      ...slot,
      state: 'SERVING',
      salt: 'default/production/fraud',
      allocation: [version],
      since: from,
      event: stated.envelope.id,
      revision: 0,
      position: `${log.store.logId}.1`,
      logId: log.store.logId,
    });
    expect(servingIn(cluster).get('default/production/churn')).toMatchObject({ state: 'NOTHING', revision: 1 });
    const taken = await log.withdraw('production', 'fraud', [{ event: stated.envelope.id, from }]);
    await relay.caughtUp();
    await relay.stop();
    expect([...servingIn(cluster).keys()]).not.toContain('default/production/fraud');
    expect(cluster.records(serving).findLast(({ value }) => value === null)?.headers).toMatchObject({
      id: taken.envelope.id,
      revision: '3',
    });
  });

  test('ends when the log is closed, and another may lead', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const relay = startRelay(log, cluster);
    await relay.caughtUp();
    await log.store.close();
    await expect(relay.until(() => false)).rejects.toThrow('one that ended');
    await startAndStop(log.copy(log.store.logId), cluster);
  });
});

describe('a relay that is followed by another', () => {
  test('waits while another works, and takes over where that one stopped', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const first = startRelay(log, cluster);
    await first.caughtUp();
    const second = startRelay(log, cluster);
    await second.until(({ state }) => state === 'waiting');
    await first.stop();
    await log.describe('churn');
    await second.caughtUp();
    await second.stop();
    expect(cluster.records(events)).toHaveLength(21);
    expect(second.errors()).toEqual([]);
  });

  test.each([
    ['is told so', true],
    ['was paused and wakes', false],
  ])('writes no more when it %s: the other tells every event', async (_, told) => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const first = startRelay(log, cluster);
    await first.caughtUp();
    const second = startRelay(log, cluster);
    cluster.depose({ told });
    await second.until(({ state }) => state === 'relaying');
    for (let made = 0; made < 20; made++) await log.describe('churn', String(made));
    await second.caughtUp();
    await first.until(({ state }) => state === 'waiting');
    await Promise.all([first.stop(), second.stop()]);
    expect(consumedOf(cluster.records(events))).toEqual(consumableOf(log.events));
    expect(cluster.records(events)).toHaveLength(40);
    expect([...first.errors(), ...second.errors(), ...cluster.offences]).toEqual([]);
  });
});

describe('what a relay meets in Kafka', () => {
  test('a moved log goes on where the old one stood', async () => {
    const log = await someLog();
    await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    const moved = log.copy('b'.repeat(16));
    await moved.describe('fraud');
    await startAndStop(moved, cluster);
    expect(cluster.records(events)).toHaveLength(22);
    expect(consumedOf(cluster.records(events))).toEqual(consumableOf(moved.events));
  });

  test('a log that is older than its topic is refused, and a new topic takes it', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    const restored = log.copy('b'.repeat(16), 15);
    for (let made = 0; made < 10; made++) await restored.describe(`model ${made}`, 'another');
    const relay = startRelay(restored, cluster);
    await relay.until(({ state }) => state === 'failing');
    await relay.stop();
    expect(relay.status().error).toMatch(/^Kafka is ahead of the log.+Set PEDIGREE_KAFKA_EVENTS to a new topic/);
    expect(cluster.records(events)).toHaveLength(20);
    await startAndStop(restored, cluster, {
      settings: { ...memorySettings, events: 'new.events', serving: 'new.serving' },
    });
    expect(consumedOf(cluster.records('new.events'))).toEqual(consumableOf(restored.events));
  });

  test('a topic whose checkpoint is behind it is held against the log by its last records', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    cluster.topics.get(checkpoints)?.partitions[0]?.splice(0);
    const relay = startRelay(log.copy('b'.repeat(16), 15), cluster);
    await relay.until(({ state }) => state === 'failing');
    await relay.stop();
    expect(relay.status().error).toMatch(
      /^Kafka is ahead of the log.+topic pedigree\.events, partition \d, offset \d+ tells of/,
    );
  });

  test('a topic without a checkpoint that holds what the log holds is told again from the beginning', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    cluster.topics.get(checkpoints)?.partitions[0]?.splice(0);
    await startAndStop(log.copy('b'.repeat(16)), cluster);
    expect(cluster.records(events)).toHaveLength(40);
    expect(consumedOf(cluster.records(events))).toEqual(consumableOf(log.events));
  });

  test('a topic that others write to is refused', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    cluster.make({ name: events, cleanup: 'delete', partitions: 1 });
    cluster.topics.get(events)?.partitions[0]?.push({ partition: 0, offset: 0n, key: 'k', value: null, headers: {} });
    const relay = startRelay(log, cluster);
    await relay.until(({ state }) => state === 'failing');
    await relay.stop();
    expect(relay.status().error).toContain('required: a record of a relay; came: one without its headers');
  });

  test('a topic that grew is refused: its keys would go elsewhere', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    await startAndStop(log, cluster);
    cluster.topics.get(events)?.partitions.push([]);
    const relay = startRelay(log, cluster);
    await relay.until(({ state }) => state === 'failing');
    await relay.stop();
    expect(relay.status().error).toContain('topic pedigree.events: required: 3 partitions');
  });

  test('a checkpoint that is none is refused, not taken for a new topic', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const value = Buffer.from('{}');
    cluster.topics
      .get(checkpoints)
      ?.partitions[0]?.push({ partition: 0, offset: 0n, key: `events ${events}`, value, headers: {} });
    const relay = startRelay(log, cluster);
    await relay.until(({ state }) => state === 'failing');
    await relay.stop();
    expect(relay.status().error).toContain('required: a checkpoint; came: {}');
  });
});

async function startAndStop(...given: Parameters<typeof startRelay>): Promise<void> {
  const relay = startRelay(...given);
  await relay.caughtUp();
  await relay.stop();
}
