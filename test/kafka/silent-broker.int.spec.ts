import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followServing } from '@pedigree/client/kafka';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { makeTopic, type SilentBroker, startSilentBroker } from '@pedigree/kafka-relay/testing';
import { beginConsuming } from './begin-consuming.ts';
import { recordsOf } from './records-of.ts';
import { slotRecord } from './slot-record.ts';
import { writeTopic } from './write-topic.ts';

describeOnKafka('Beside a first broker that accepts connections and hangs', (kafka) => {
  let silent: SilentBroker;
  let brokers: string[];

  beforeAll(async () => {
    silent = await startSilentBroker();
    brokers = [silent.address, ...kafka.brokers];
  });
  afterAll(() => silent?.stop());

  test('a consumer of events processes them', async () => {
    const topic = kafka.newName('events');
    await makeTopic(kafka.brokers, topic, { partitions: 1 });
    await writeTopic(kafka.brokers, topic, recordsOf([{ stream: 'model-default/m', revision: 0 }]));
    const heard: number[] = [];
    const group = kafka.newName('group');
    const member = beginConsuming(brokers, topic, { group, hear: ({ revision }) => heard.push(revision) });
    await member.until(() => heard.length > 0);
    expect(heard).toEqual([0]);
    expect(member.troubles).not.toEqual([]);
    await member.stop();
  });

  test('a follower of what serves is told it', async () => {
    const topic = kafka.newName('serving');
    await makeTopic(kafka.brokers, topic, { partitions: 1, config: { 'cleanup.policy': 'compact' } });
    await writeTopic(kafka.brokers, topic, [slotRecord('m', 0, 1)]);
    const ending = new AbortController();
    const told: string[] = [];
    const troubles: string[] = [];
    await followServing({
      kafka: { brokers },
      topic,
      signal: ending.signal,
      onTrouble: ({ message }) => troubles.push(message),
      onChange: ({ model }) => told.push(model),
      onComplete: () => ending.abort(),
    });
    expect(told).toEqual(['m']);
    expect(troubles).not.toEqual([]);
  });
});
