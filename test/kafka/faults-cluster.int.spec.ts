import { afterAll, beforeAll, test } from '@jest/globals';
import { describeOnPrivateKafka } from '@pedigree/kafka-relay/suite';
import { describeTopic, type KafkaNode, startKafkaCluster, untilInSync } from '@pedigree/kafka-relay/testing';
import { roundLimit, roundsEach, step, tellRound } from './fault-rounds.ts';
import { RelayedLog } from './relayed-log.ts';
import { TopicReaders } from './topic-readers.ts';

describeOnPrivateKafka('a relay and its readers beside three brokers', startKafkaCluster, (kafka) => {
  let relayed: RelayedLog;
  let readers: TopicReaders;

  beforeAll(async () => {
    relayed = await RelayedLog.start(kafka().brokers);
    readers = new TopicReaders(relayed.settings);
  }, 120_000);
  afterAll(async () => {
    await readers?.stop();
    await relayed?.dispose();
  }, 180_000);

  /** Who leads a partition, or keeps the relay's transactions and group: another each round. */
  async function leader(round: number): Promise<KafkaNode> {
    const { events, brokers } = relayed.settings;
    const { partitions } = await describeTopic(brokers, events);
    const led = partitions[round % partitions.length]?.leader;
    const found = kafka().nodes.find(({ id }) => id === led);
    if (!found) throw new Error(`required: a leader of partition ${round} of ${events}; came: ${led}`);
    return found;
  }

  const faults = [
    ['ended by kill -9', (node: KafkaNode) => node.end('SIGKILL'), (node: KafkaNode) => node.start()],
    ['ended by SIGTERM', (node: KafkaNode) => node.end('SIGTERM'), (node: KafkaNode) => node.start()],
    ['stopped by SIGSTOP', async (node: KafkaNode) => node.freeze(), async (node: KafkaNode) => node.thaw()],
  ] as const;
  const rounds = roundsEach(faults.length);

  test.each(faults)(
    'hand on every event in order, and what serves, and keep each once, while a leader is %s, and when it is back',
    async (what, begin, end) => {
      for (let round = 0; round < rounds; round++) {
        await step('all replicas in sync', untilInSync(kafka().brokers));
        const node = await leader(round);
        const log = await relayed.through(async () => {
          await begin(node);
          await relayed.caughtUp();
          await end(node);
        });
        await readers.expectRead(log);
        tellRound(`node ${node.id} ${what}`, round, rounds, log.length);
      }
    },
    rounds * roundLimit,
  );
});
