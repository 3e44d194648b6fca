import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { KafkaUnreachable } from '../errors.ts';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnKafka } from '../testing/describe-on-kafka.ts';
import { type SilentBroker, startSilentBroker } from '../testing/silent-broker.ts';
import { makeTopic } from '../testing/topics.ts';
import type { KafkaCluster } from '../topics.ts';

const always = new AbortController().signal;

describeOnKafka('a first broker that accepts connections and hangs', (kafka) => {
  let silent: SilentBroker;
  let cluster: KafkaCluster | undefined;

  beforeAll(async () => {
    silent = await startSilentBroker();
  });
  afterEach(() => cluster?.close());
  afterAll(() => silent?.stop());

  const asked = [
    ['a topic', (to: KafkaCluster, name: string) => to.ensureTopic({ name, cleanup: 'delete', partitions: 1 })],
    ['the last records', (to: KafkaCluster, name: string) => to.lastRecords(name)],
    ['a writer', async (to: KafkaCluster) => (await to.openWriter()).close()],
    ['the lead', async (to: KafkaCluster) => (await to.lead(always)).resign()],
  ] as const;

  test.each(asked)('is left, when it has cost one failure, by who asks for %s', async (_, ask) => {
    const name = kafka.newName('topic');
    await makeTopic(kafka.brokers, name, { partitions: 1 });
    const settings = { checkpoints: kafka.newName('checkpoints') };
    const connected = connectForTest([silent.address, ...kafka.brokers], settings);
    cluster = connected;
    await expect(ask(connected, name)).rejects.toBeInstanceOf(KafkaUnreachable);
    await ask(connected, name);
  });
});
