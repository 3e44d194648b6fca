import { afterEach, expect, test } from '@jest/globals';
import type { Transaction } from 'kafkajs';
import { Partitioners } from 'kafkajs';
import { quietClient } from '../testing/admin.ts';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnKafka } from '../testing/describe-on-kafka.ts';
import { describeTopic, makeTopic } from '../testing/topics.ts';
import type { KafkaCluster } from '../topics.ts';

const always = new AbortController().signal;

describeOnKafka('topics', (kafka) => {
  const opened: { close(): Promise<void> }[] = [];

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  function connected(): KafkaCluster {
    const cluster = connectForTest(kafka.brokers);
    opened.push(cluster);
    return cluster;
  }

  async function transactions() {
    const producer = quietClient(kafka.brokers).producer({
      transactionalId: kafka.newName('id'),
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 20, retries: 20 },
    });
    await producer.connect();
    opened.push({ close: () => producer.disconnect() });
    return async (end: (transaction: Transaction) => Promise<void>, topic: string, ...keys: readonly string[]) => {
      const transaction = await producer.transaction();
      for (const key of keys) await transaction.send({ topic, messages: [{ partition: 0, key, value: key }] });
      await end(transaction);
    };
  }

  const commit = (transaction: Transaction) => transaction.commit();
  const abort = (transaction: Transaction) => transaction.abort();

  test('an events topic that two make at once is there once, and keeps everything', async () => {
    const name = kafka.newName('events');
    const wanted = { name, cleanup: 'delete', partitions: 3 } as const;
    const made = await Promise.all([connected().ensureTopic(wanted), connected().ensureTopic(wanted)]);
    expect(made.map(({ partitions }) => partitions)).toEqual([3, 3]);
    const { config } = await describeTopic(kafka.brokers, name);
    expect([config.get('cleanup.policy'), config.get('retention.ms')]).toEqual(['delete', '-1']);
  });

  test('a compacted topic is made, and one that is there keeps its own number of partitions', async () => {
    const name = kafka.newName('serving');
    await connected().ensureTopic({ name, cleanup: 'compact', partitions: 2 });
    expect((await describeTopic(kafka.brokers, name)).config.get('cleanup.policy')).toBe('compact');
    expect(await connected().ensureTopic({ name, cleanup: 'compact', partitions: 5 })).toMatchObject({ partitions: 2 });
  });

  test('one that is there with another cleanup.policy is refused, and one that forgets is told of', async () => {
    const name = kafka.newName('forgets');
    await makeTopic(kafka.brokers, name, { partitions: 1, config: { 'retention.ms': '3600000' } });
    const { warnings } = await connected().ensureTopic({ name, cleanup: 'delete', partitions: 1 });
    expect(warnings).toContainEqual(`Topic ${name} forgets records after retention.ms=3600000.`);
    await expect(connected().ensureTopic({ name, cleanup: 'compact', partitions: 1 })).rejects.toMatchObject({
      name: 'TopicUnfit',
      message: `required: cleanup.policy=compact of topic ${name}; came: cleanup.policy=delete`,
    });
  });

  test('one that no Kafka can make is unfit, and not tried for long', async () => {
    const cluster = connectForTest(kafka.brokers, { replicas: 99 });
    opened.push(cluster);
    const name = kafka.newName('many');
    await expect(cluster.ensureTopic({ name, cleanup: 'delete', partitions: 1 })).rejects.toMatchObject({
      name: 'TopicUnfit',
      message: expect.stringMatching(/required: a topic .*many with 1 partitions of 99 replicas; came: .+/),
    });
  });

  test('the last record of each partition is found, whatever aborted transactions and markers stand behind it', async () => {
    const name = kafka.newName('last');
    await makeTopic(kafka.brokers, name, { partitions: 3 });
    const write = await transactions();
    await write(commit, name, 'first', 'last');
    for (let time = 0; time < 5; time++) await write(abort, name, 'aborted', 'aborted', 'aborted');
    const writer = await connected().openWriter();
    await writer.send(name, 2, [{ key: 'gone', value: null, headers: { id: '1' } }]);
    await writer.close();
    expect(await connected().lastRecords(name)).toMatchObject([
      { partition: 0, key: 'last' },
      { partition: 2, offset: 0n, key: 'gone', value: null, headers: { id: '1' } },
    ]);
  });

  test('of a partition in which every record was aborted there is no last one', async () => {
    const name = kafka.newName('none');
    await makeTopic(kafka.brokers, name, { partitions: 1 });
    await (await transactions())(abort, name, 'aborted');
    expect(await connected().lastRecords(name)).toEqual([]);
  });

  test('every committed record is read in order; what a transaction that is still open has written is not waited for', async () => {
    const name = kafka.newName('read');
    await makeTopic(kafka.brokers, name, { partitions: 2 });
    const write = await transactions();
    await write(commit, name, 'a', 'b');
    await write(abort, name, 'aborted');
    await write(commit, name, 'c');
    const writer = await connected().openWriter();
    const many = Array.from({ length: 2500 }, (_, index) => ({ key: String(index), value: null, headers: {} }));
    await writer.send(name, 1, many);
    const open = (await transactions())(
      async (transaction) => {
        const read: string[] = [];
        for await (const page of connected().readTopic(name, { signal: always }))
          read.push(...page.map(({ key }) => key));
        expect(read).toEqual(['a', 'b', 'c', ...many.map(({ key }) => key)]);
        await transaction.abort();
      },
      name,
      'open',
    );
    await open;
  });

  test('reading ends with the reason of its signal', async () => {
    const name = kafka.newName('ended');
    const cluster = connected();
    await cluster.ensureTopic({ name, cleanup: 'delete', partitions: 1 });
    const writer = await cluster.openWriter();
    await writer.send(name, 0, [{ key: 'a', value: null, headers: {} }]);
    const reason = new Error('enough');
    const read = cluster.readTopic(name, { signal: AbortSignal.abort(reason) });
    await expect(read[Symbol.asyncIterator]().next()).rejects.toBe(reason);
  });

  test('a topic that is not there is told by name', async () => {
    const name = kafka.newName('nowhere');
    const writer = await connected().openWriter();
    await expect(writer.send(name, 0, [{ key: 'a', value: null, headers: {} }])).rejects.toMatchObject({
      name: 'TopicUnfit',
      message: `required: topic ${name}; came: none of that name`,
    });
    await expect(connected().lastRecords(name)).rejects.toThrow(/required: an answer of Kafka at .*UNKNOWN_TOPIC/);
  });
});

test('a Kafka that is not there is told with where it was looked for, and what the system said', async () => {
  const cluster = connectForTest(['127.0.0.1:1']);
  await expect(cluster.ensureTopic({ name: 'any', cleanup: 'delete', partitions: 1 })).rejects.toMatchObject({
    name: 'KafkaUnreachable',
    message: expect.stringMatching(
      /^required: an answer of Kafka at 127.0.0.1:1 \(no TLS, no SASL\); came: .*ECONNREFUSED/,
    ),
  });
  await cluster.close();
});
