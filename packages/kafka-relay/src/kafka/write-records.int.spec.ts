import { expect, test } from '@jest/globals';
import { type Kafka, Partitioners } from 'kafkajs';
import { quietClient } from '../testing/admin.ts';
import { describeOnKafka, describeOnPrivateKafka } from '../testing/describe-on-kafka.ts';
import { readTopic } from '../testing/read-topic.ts';
import { startGatedKafka } from '../testing/start-kafka.ts';
import { makeTopic } from '../testing/topics.ts';
import type { PartitionWriter, TopicRecord } from '../topics.ts';
import { openPartitionProducer } from './partition-producer.ts';

const limit = 5000;

const record = (key: string, bytes: number): TopicRecord => ({
  key,
  value: Buffer.alloc(bytes, key),
  headers: { id: key },
});

const many = Array.from({ length: 200 }, (_, index) => record(String(index), (index * 37) % 900));

async function writing(
  client: Kafka,
  maxBytes: number,
  work: (writer: PartitionWriter) => Promise<void>,
): Promise<void> {
  const writer = await openPartitionProducer({ client, maxBytesOf: async () => maxBytes, mayWrite: async () => {} });
  try {
    await work(writer);
  } finally {
    await writer.close();
  }
}

describeOnKafka('writing to a partition', (kafka) => {
  async function smallTopic(): Promise<string> {
    const topic = kafka.newName('small');
    await makeTopic(kafka.brokers, topic, { partitions: 2, config: { 'max.message.bytes': String(limit) } });
    return topic;
  }

  const written = async (topic: string) =>
    (await readTopic(kafka.brokers, topic)).map(({ partition, key, value, headers }) => ({
      partition,
      key,
      bytes: value?.length,
      headers,
    }));

  const expected = many.map(({ key, value, headers }) => ({ partition: 1, key, bytes: value?.byteLength, headers }));

  test.each([
    ['is cut into batches that the topic takes', limit],
    ['is cut anew where the topic takes less than it was thought to', 1_000_000],
  ])('more than a topic takes at once %s: all of it stands there, once and in order', async (_, maxBytes) => {
    const topic = await smallTopic();
    await writing(quietClient(kafka.brokers), maxBytes, (writer) => writer.send(topic, 1, many));
    expect(await written(topic)).toEqual(expected);
  });

  test('a record that is larger than the topic takes is named by its place; then the producer writes no more', async () => {
    const topic = await smallTopic();
    await writing(quietClient(kafka.brokers), limit, async (writer) => {
      const refused = writer.send(topic, 1, [record('a', 10), record('b', 10), record('c', limit), record('d', 10)]);
      await expect(refused).rejects.toMatchObject({
        name: 'RecordTooLarge',
        index: 2,
        message: `required: a record of at most ${limit} bytes, the max.message.bytes of topic ${topic}; came: a larger one`,
      });
      await expect(writer.send(topic, 0, [record('e', 10)])).rejects.toMatchObject({ name: 'RecordTooLarge' });
    });
    expect((await written(topic)).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('tombstones, and values that are views into larger memory, are written as they are', async () => {
    const topic = await smallTopic();
    const value = new Uint8Array(Buffer.from('all but this')).subarray(8);
    await writing(quietClient(kafka.brokers), limit, (writer) =>
      writer.send(topic, 0, [
        { key: 'gone', value: null, headers: {} },
        { key: 'view', value, headers: {} },
      ]),
    );
    expect((await readTopic(kafka.brokers, topic)).map(({ key, value }) => [key, value])).toEqual([
      ['gone', null],
      ['view', 'this'],
    ]);
  });

  test('what must not be written is not: who may is asked before each batch', async () => {
    const topic = await smallTopic();
    let left = 1;
    const mayWrite = async () => {
      if (left-- === 0) throw new Error('no more');
    };
    const client = quietClient(kafka.brokers);
    const writer = await openPartitionProducer({ client, maxBytesOf: async () => limit, mayWrite });
    await expect(writer.send(topic, 1, [record('a', 4000), record('b', 4000), record('c', 4000)])).rejects.toThrow(
      'no more',
    );
    await writer.close();
    expect((await written(topic)).map(({ key }) => key)).toEqual(['a']);
  });
});

describeOnPrivateKafka(
  'a broker whose answers do not come',
  () => startGatedKafka(1),
  (kafka) => {
    test('loses what kafkajs writes after a failure, acknowledged, as a repetition of what failed; so a producer that failed is done', async () => {
      const topic = 'trapped';
      await makeTopic(kafka().brokers, topic, { partitions: 1 });
      const producer = quietClient(kafka().brokers, { requestTimeout: 500 }).producer({
        idempotent: true,
        maxInFlightRequests: 1,
        retry: { retries: 1, initialRetryTime: 10 },
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      await producer.connect();
      const send = (value: string) => producer.send({ topic, messages: [{ partition: 0, value }] });
      await send('before');
      kafka().network.stall();
      await expect(send('failed')).rejects.toThrow();
      kafka().network.open();
      await expect(send('acknowledged')).resolves.toMatchObject([{ partition: 0, errorCode: 0 }]);
      await producer.disconnect();
      const values = (await readTopic(kafka().brokers, topic)).map(({ value }) => value);
      expect(values).toEqual(['before', 'failed']);
    });
  },
);
