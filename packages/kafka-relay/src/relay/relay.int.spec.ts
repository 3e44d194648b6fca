import { expect, test } from '@jest/globals';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnKafka } from '../testing/describe-on-kafka.ts';
import { foldedServing } from '../testing/folded-serving.ts';
import { readTopic } from '../testing/read-topic.ts';
import { startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';
import { tellStep } from '../testing/tell-step.ts';
import { backfill } from '../verify/backfill.ts';
import { verifyTopics } from '../verify/verify-topics.ts';

const none = { missing: 0, outOfOrder: 0, altered: 0, unknown: 0 };

describeOnKafka('a relay', (kafka) => {
  test('tells all that the log says; another that waits goes on where it stopped; and nothing is missing in a topic filled anew', async () => {
    const settings = {
      events: kafka.newName('events'),
      serving: kafka.newName('serving'),
      checkpoints: kafka.newName('relay'),
      mode: 'structured',
      partitions: 3,
    } as const;
    const log = new SketchedLog();
    const cluster = connectForTest(kafka.brokers, settings);
    const others = connectForTest(kafka.brokers, settings);
    const signal = new AbortController().signal;
    try {
      await tellSome(log);
      const first = startRelay(log, cluster, { settings });
      await first.caughtUp();
      const second = startRelay(log, others, { settings });
      await second.until(({ state }) => state === 'waiting');
      await tellSome(log);
      await first.caughtUp();
      await first.stop();
      await tellSome(log);
      await second.caughtUp();
      await second.stop();
      expect([first.status().error, second.status().error]).toEqual([null, null]);

      const serving = foldedServing(log.events);
      const told = { reader: log.store, cluster, settings, signal, onProgress: () => {} };
      const verified = await verifyTopics({ ...told, serving });
      const all = log.events.length;
      expect(verified.events).toMatchObject({ position: BigInt(all), records: all, repeats: 0, counts: none });
      expect(verified.serving).toMatchObject({ position: BigInt(all), counts: none });

      const topic = kafka.newName('filled');
      await backfill({ ...told, topic, after: 0n, dryRun: false });
      expect(await readAll(kafka.brokers, topic)).toEqual(await readAll(kafka.brokers, settings.events));
    } finally {
      await Promise.all([cluster.close(), others.close()]);
    }
  });
});

async function tellSome(log: SketchedLog): Promise<void> {
  for (let made = 0; made < 200; made++) await tellStep(log, made);
}

/** Keys and values, in order a partition. */
async function readAll(brokers: readonly string[], topic: string): Promise<readonly string[]> {
  const records = await readTopic(brokers, topic);
  return records.map(({ partition, key, value }) => `${partition} ${key} ${value}`);
}
