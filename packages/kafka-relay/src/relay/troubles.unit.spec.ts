import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { KafkaUnreachable } from '../errors.ts';
import { foldedServing } from '../testing/folded-serving.ts';
import { type Fault, MemoryCluster } from '../testing/memory-cluster.ts';
import { consumableOf, consumedOf } from '../testing/read-told.ts';
import { memorySettings, startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';

const { events, serving, checkpoints } = memorySettings;

async function someLog(count = 20): Promise<SketchedLog> {
  const log = new SketchedLog();
  for (let made = 0; made < count; made++) await log.describe(`model ${made % 7}`, String(made));
  return log;
}

describe('a relay whose Kafka fails', () => {
  test('says so from the first attempt on, tries again, and says when all is well', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const connection = cluster.connect();
    let isAway = true;
    const relay = startRelay(log, cluster, {
      cluster: {
        ...connection,
        lead: async (...given) => {
          if (isAway) throw new KafkaUnreachable('required: a broker; came: none');
          return connection.lead(...given);
        },
      },
    });
    await relay.until(({ state, error }) => state === 'failing' && error === 'required: a broker; came: none');
    isAway = false;
    await relay.caughtUp();
    await relay.until(({ state }) => state === 'relaying');
    await relay.stop();
    expect(relay.status().error).toBeNull();
  });

  test('tries again within five seconds, however long it was away', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const waits: number[] = [];
    let failures = 0;
    const connection = cluster.connect();
    const relay = startRelay(log, cluster, {
      cluster: {
        ...connection,
        lead: async (...given) => {
          if (failures === 30) return connection.lead(...given);
          failures += 1;
          throw new KafkaUnreachable('required: a broker; came: none');
        },
      },
      wait: (milliseconds, signal) => {
        if (waits.length < failures) waits.push(milliseconds);
        return pause(1, undefined, { signal });
      },
    });
    await relay.caughtUp();
    await relay.stop();
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, ...Array.from({ length: 24 }, () => 5000)]);
  });

  test('says that Kafka hangs before it is refused, and neither waits for another meanwhile', async () => {
    const log = await someLog();
    const cluster = new MemoryCluster({ checkpoints });
    const connection = cluster.connect();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const relay = startRelay(log, cluster, {
      cluster: { ...connection, lead: (...given) => answered.then(() => connection.lead(...given)) },
    });
    await relay.until(({ error }) => error?.endsWith('came: no answer for 8 seconds') ?? false);
    expect(relay.states()).toEqual(['starting', 'failing']);
    answer();
    await relay.caughtUp();
    await relay.stop();
    expect(relay.status().error).toBeNull();
  });

  test('that is given the lead and cannot open its transactions neither waits for another nor is well meanwhile', async () => {
    const log = await someLog();
    let isAway = true;
    let attempts = 0;
    const open = async () => {
      attempts += 1;
      if (!isAway) return;
      await pause(50);
      throw new KafkaUnreachable('required: a coordinator of transactions; came: none');
    };
    const relay = startRelay(log, new MemoryCluster({ checkpoints, open }));
    const told: string[] = [];
    await relay.until(({ state }) => {
      if (attempts > 0 && state !== told.at(-1)) told.push(state);
      return attempts > 3;
    });
    isAway = false;
    await relay.caughtUp();
    await relay.until(({ state }) => state === 'relaying');
    await relay.stop();
    expect(told).toEqual(['starting', 'failing']);
    expect(relay.status().error).toBeNull();
  });

  test.each<Fault>(['before', 'half', 'after'])(
    'tells every event although a send fails %s it is written: what is written again is a repeat',
    async (fault) => {
      const log = await someLog();
      const faults = [fault];
      const cluster = new MemoryCluster({
        checkpoints,
        fault: (write) => (write === 'send' ? (faults.pop() ?? null) : null),
      });
      const relay = startRelay(log, cluster);
      await relay.caughtUp();
      await relay.stop();
      expect(relay.errors()).toEqual([`no answer to a send (${fault})`]);
      expect(consumedOf(cluster.records(events))).toEqual(consumableOf(log.events));
      expect(cluster.records(events).length > 20).toBe(true);
      expect(cluster.offences).toEqual([]);
    },
  );

  test('an event that the broker refuses for its size is named, and what stands before it is written once', async () => {
    const log = await someLog();
    const large = await log.describe('large', 'x'.repeat(5000));
    await log.describe('model 1', 'behind it');
    let largest = 5000;
    const cluster = new MemoryCluster({ checkpoints, largest: (topic) => (topic === events ? largest : Infinity) });
    const relay = startRelay(log, cluster);
    await relay.until(({ state, events: told }) => state === 'failing' && told === 20n);
    const written = cluster.records(events).length;
    await relay.until(({ serving: told }) => told === 22n);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(relay.status()).toMatchObject({ state: 'failing', events: 20n, serving: 22n });
    expect(relay.status().error).toContain(
      `event ${large.envelope.id}, revision 0 of model-default/large: required: 5000 bytes`,
    );
    expect(cluster.records(events)).toHaveLength(written);
    largest = 10_000;
    await relay.caughtUp();
    await relay.stop();
    expect(relay.status().error).toBeNull();
    expect(consumedOf(cluster.records(events))).toEqual(consumableOf(log.events));
  });
});

describe('a relay whose views do not answer', () => {
  test('goes on to tell events, says what is wrong, and tells what serves when they answer again', async () => {
    const log = await someLog();
    await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
    const cluster = new MemoryCluster({ checkpoints });
    const folded = foldedServing(log.events);
    let isHalted = true;
    const relay = startRelay(log, cluster, {
      serving: {
        at: async (...asked) => {
          if (isHalted) throw new Error('required: view serving; came: one that is halted');
          return folded.at(...asked);
        },
      },
    });
    await relay.until(({ state, events: told }) => state === 'failing' && told === 21n);
    expect(relay.status()).toMatchObject({ serving: 0n, error: 'required: view serving; came: one that is halted' });
    expect(cluster.records(events)).toHaveLength(21);
    isHalted = false;
    await relay.caughtUp();
    await relay.stop();
    expect(relay.status().error).toBeNull();
    expect([...cluster.latest(serving).keys()]).toEqual(['default/production/fraud']);
  });

  test('ends although they never answer', async () => {
    const log = new SketchedLog();
    await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
    const cluster = new MemoryCluster({ checkpoints });
    const relay = startRelay(log, cluster, { serving: { at: () => new Promise(() => {}) } });
    await relay.until(({ events: told }) => told === 1n);
    await relay.stop();
  });
});
