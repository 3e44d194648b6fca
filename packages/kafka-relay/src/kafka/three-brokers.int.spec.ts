import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Partitioners, type Producer } from 'kafkajs';
import { quietClient } from '../testing/admin.ts';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnPrivateKafka } from '../testing/describe-on-kafka.ts';
import { readTopic } from '../testing/read-topic.ts';
import { startKafkaCluster } from '../testing/start-kafka.ts';
import { describeTopic, makeTopic, moveLeader } from '../testing/topics.ts';
import type { TopicRecord } from '../topics.ts';

import { writeRecords } from './write-records.ts';

const record = (key: string): TopicRecord => ({ key, value: Buffer.from(key), headers: {} });
const always = async () => {};

describeOnPrivateKafka('three brokers', startKafkaCluster, (kafka) => {
  describe('a partition whose leader has moved to a broker that has answered already', () => {
    const moved = 1;
    let producer: Producer;

    beforeAll(async () => {
      producer = quietClient(kafka().brokers).producer({
        idempotent: true,
        maxInFlightRequests: 1,
        // It must not learn of the move before it writes; and the answer of the one broker is there when it tries again.
        metadataMaxAge: 600_000,
        retry: { initialRetryTime: 1000, retries: 10 },
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      await producer.connect();
    });

    afterAll(() => producer.disconnect());

    /** A topic of which the producer knows all leaders, one of whom has moved since; and another partition of that broker. */
    async function given(topic: string): Promise<number> {
      const { brokers } = kafka();
      await makeTopic(brokers, topic, { partitions: 3, replicas: 1 });
      await producer.send({
        topic,
        messages: [0, 1, 2].map((partition) => ({ partition, key: 'before', value: null })),
      });
      const leader = await moveLeader(brokers, topic, moved);
      const { partitions } = await describeTopic(brokers, topic);
      return partitions.findIndex((one) => one.leader === leader && one.partition !== moved);
    }

    const keysIn = async (topic: string) =>
      (await readTopic(kafka().brokers, topic)).map(({ key }) => key).filter((key) => key !== 'before');

    test('is left out by one request of kafkajs over both, which is acknowledged all the same', async () => {
      const beside = await given('control');
      const answers = await producer.send({
        topic: 'control',
        messages: [
          { partition: beside, key: 'beside', value: 'beside' },
          { partition: moved, key: 'moved', value: 'moved' },
        ],
      });
      expect(answers.map(({ partition }) => partition)).toEqual([beside]);
      expect(await keysIn('control')).toEqual(['beside']);
    });

    test('is written by a request of its own', async () => {
      const topic = 'one-by-one';
      const beside = await given(topic);
      const write = (partition: number, key: string) =>
        writeRecords(producer, { topic, partition, records: [record(key)], maxBytes: 1_000_000 }, always);
      await Promise.all([write(beside, 'beside'), write(moved, 'moved')]);
      expect((await keysIn(topic)).sort()).toEqual(['beside', 'moved']);
    });

    test('is missed where an answer does not name it', async () => {
      const topic = 'checked';
      const beside = await given(topic);
      const overBoth: Pick<Producer, 'send'> = {
        send: ({ messages, ...to }) =>
          producer.send({ ...to, messages: [...messages, { partition: beside, key: 'beside', value: 'beside' }] }),
      };
      const write = { topic, partition: moved, records: [record('moved')], maxBytes: 1_000_000 };
      await expect(writeRecords(overBoth, write, always)).rejects.toThrow(
        /that partition 1 of topic checked was written/,
      );
    });
  });

  test('a topic is made with three replicas, two of which have to be in sync for a write, and nothing is said of it', async () => {
    const cluster = connectForTest(kafka().brokers);
    try {
      const made = await cluster.ensureTopic({ name: 'made', cleanup: 'delete', partitions: 4 });
      expect(made).toEqual({ partitions: 4, warnings: [] });
      const { partitions, config } = await describeTopic(kafka().brokers, 'made');
      expect(partitions.map(({ replicas }) => replicas.length)).toEqual([3, 3, 3, 3]);
      expect(config.get('min.insync.replicas')).toBe('2');
    } finally {
      await cluster.close();
    }
  });
});
