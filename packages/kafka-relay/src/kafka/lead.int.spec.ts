import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { Partitioners } from 'kafkajs';
import { quietClient } from '../testing/admin.ts';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnKafka } from '../testing/describe-on-kafka.ts';
import { readTopic } from '../testing/read-topic.ts';
import { makeTopic } from '../testing/topics.ts';
import type { KafkaCluster, KeyedRecord } from '../topics.ts';
import type { KafkaOutside } from './connect-kafka.ts';
import { leaseTime } from './lease.ts';

const never = new AbortController().signal;

describeOnKafka('relays that take turns', (kafka) => {
  const opened: KafkaCluster[] = [];

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((cluster) => cluster.close()));
  });

  function relay(checkpoints: string, outside: Partial<KafkaOutside> = {}): KafkaCluster {
    const cluster = connectForTest(kafka.brokers, { checkpoints }, outside);
    opened.push(cluster);
    return cluster;
  }

  const checkpoint = (topic: string, key: string, value: string | null): KeyedRecord => ({
    topic,
    key,
    value: value === null ? null : Buffer.from(value),
    headers: {},
  });

  const texts = (checkpoints: ReadonlyMap<string, Uint8Array>) =>
    Object.fromEntries([...checkpoints].map(([key, value]) => [key, Buffer.from(value).toString()]));

  async function topicOf(partitions: number): Promise<string> {
    const topic = kafka.newName('topic');
    await makeTopic(kafka.brokers, topic, { partitions });
    return topic;
  }

  const keysIn = async (topic: string) => (await readTopic(kafka.brokers, topic)).map(({ key }) => key);

  /** Another producer of the same transactional id, of which the group knows nothing. */
  async function overtake(id: string): Promise<void> {
    const producer = quietClient(kafka.brokers).producer({
      transactionalId: id,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.abort();
    await producer.disconnect();
  }

  test('one leads and another waits, until the first resigns; the other then knows the checkpoints as the first left them', async () => {
    const group = kafka.newName('relays');
    const first = await relay(group).lead(never);
    expect(first.checkpoints.size).toBe(0);
    let isWaiting = true;
    const second = relay(group).lead(never);
    void second.then(() => {
      isWaiting = false;
    });
    await first.topics.commit([checkpoint(group, 'events', '1'), checkpoint(group, 'serving', '1')]);
    await first.topics.commit([checkpoint(group, 'gone', 'x')]);
    await first.topics.commit([checkpoint(group, 'events', '2'), checkpoint(group, 'gone', null)]);
    // Longer than a heartbeat: by now the other has joined, and the lead was given anew.
    await pause(3000);
    await first.topics.commit([checkpoint(group, 'events', '3')]);
    expect([isWaiting, first.lost.aborted]).toEqual([true, false]);
    await first.resign();
    const { checkpoints, topics } = await second;
    expect(texts(checkpoints)).toEqual({ events: '3', serving: '1' });
    await topics.commit([checkpoint(group, 'events', '4')]);
  });

  test('a transaction is seen whole: also by whom, over several topics and partitions', async () => {
    const group = kafka.newName('relays');
    const topic = await topicOf(3);
    const { topics } = await relay(group).lead(never);
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    await topics.commit([...keys.map((key) => checkpoint(topic, key, 'x')), checkpoint(group, 'serving', '1')]);
    expect((await keysIn(topic)).sort()).toEqual(keys.sort());
    expect(new Set((await readTopic(kafka.brokers, topic)).map(({ partition }) => partition)).size).toBe(3);
  });

  test('of a transaction with a record that is too large nothing is visible, and the record is named by its place', async () => {
    const group = kafka.newName('relays');
    const topic = await topicOf(2);
    const { topics } = await relay(group).lead(never);
    const large = checkpoint(topic, 'large', 'x'.repeat(1_100_000));
    const records = [...['a', 'b', 'c', 'd'].map((key) => checkpoint(topic, key, 'x')), large];
    await expect(topics.commit(records)).rejects.toMatchObject({ name: 'RecordTooLarge', index: 4 });
    expect(await keysIn(topic)).toEqual([]);
    await expect(topics.commit([checkpoint(group, 'events', '1')])).rejects.toMatchObject({ name: 'RecordTooLarge' });
  });

  test('one that was overtaken commits nothing, and is told that it leads no more', async () => {
    const group = kafka.newName('relays');
    const topic = await topicOf(1);
    const { topics, lost } = await relay(group).lead(never);
    await topics.commit([checkpoint(topic, 'before', 'x')]);
    await overtake(group);
    await expect(topics.commit([checkpoint(topic, 'after', 'x')])).rejects.toMatchObject({
      name: 'Overtaken',
      message: expect.stringMatching(/^required: to lead the relays of .*; came: /),
    });
    expect(lost.reason).toMatchObject({ name: 'Overtaken' });
    expect(await keysIn(topic)).toEqual(['before']);
  });

  test('one that was overtaken while it was stopped sends nothing when it wakes', async () => {
    const group = kafka.newName('relays');
    const topic = await topicOf(1);
    let stopped = 0;
    const monotonic = () => performance.now() + stopped;
    const { topics, lost } = await relay(group, { monotonic }).lead(never);
    await topics.send(topic, 0, [checkpoint(topic, 'before', 'x')]);
    await overtake(group);
    stopped += leaseTime + 1;
    await expect(topics.send(topic, 0, [checkpoint(topic, 'after', 'x')])).rejects.toMatchObject({ name: 'Overtaken' });
    expect(lost.reason).toMatchObject({ name: 'Overtaken' });
    expect(await keysIn(topic)).toEqual(['before']);
  });

  test('one that was stopped and not overtaken proves that it leads, and goes on', async () => {
    const group = kafka.newName('relays');
    const topic = await topicOf(2);
    let stopped = 0;
    const { topics } = await relay(group, { monotonic: () => performance.now() + stopped }).lead(never);
    // What is known of the topic is known now: between being stopped and the proof no heartbeat can come.
    await topics.send(topic, 0, [checkpoint(topic, 'before', 'x')]);
    stopped += leaseTime + 1;
    const sending = [0, 1].map((partition) => topics.send(topic, partition, [checkpoint(topic, `${partition}`, 'x')]));
    await Promise.all(sending);
    expect(await keysIn(topic)).toEqual(['before', '0', '1']);
    // It said so when it began, and once more for both.
    expect((await keysIn(group)).filter((key) => key === 'leader')).toHaveLength(2);
  });

  test('waiting for the lead ends with the reason of its signal, and with the connection', async () => {
    const group = kafka.newName('relays');
    const leader = await relay(group).lead(never);
    const reason = new Error('enough');
    const stop = new AbortController();
    const waiting = relay(group).lead(stop.signal);
    setTimeout(() => stop.abort(reason), 500);
    await expect(waiting).rejects.toBe(reason);
    const closed = relay(group);
    const ended = expect(closed.lead(never)).rejects.toMatchObject({ name: 'KafkaUnreachable' });
    await pause(500);
    await closed.close();
    await ended;
    expect(leader.lost.aborted).toBe(false);
  });

  test('a topic of several partitions says nothing of whose turn it is: it is refused', async () => {
    const group = kafka.newName('relays');
    await makeTopic(kafka.brokers, group, { partitions: 2, config: { 'cleanup.policy': 'compact' } });
    await expect(relay(group).lead(never)).rejects.toMatchObject({
      name: 'TopicUnfit',
      message: `required: a topic ${group} of one partition, by which relays take turns; came: one of 2`,
    });
  });
});
