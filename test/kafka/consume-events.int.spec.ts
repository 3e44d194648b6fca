import { expect, test } from '@jest/globals';
import { EventsMissing, memoryStore, PoisonedRecord, type TopicEvent } from '@pedigree/client/kafka';
import { binaryRecord, type Told } from '@pedigree/client/testing';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { makeTopic } from '@pedigree/kafka-relay/testing';
import { beginConsuming } from './begin-consuming.ts';
import { recordsOf } from './records-of.ts';
import { quietKafka, writeTopic } from './write-topic.ts';

const streams = Array.from({ length: 12 }, (_, index) => `model-default/m${index}`);

/** The events of all streams, by revision and then by stream. */
function eventsOf(from: number, until: number): readonly Told[] {
  const revisions = Array.from({ length: until - from }, (_, index) => from + index);
  return revisions.flatMap((revision) => streams.map((stream) => ({ stream, revision })));
}

/** What a consumer has to have processed: each event once, in the order of its stream. */
function expectOnce(heard: readonly TopicEvent[], until: number): void {
  const byStream = Object.fromEntries(
    streams.map((stream) => [stream, heard.filter((event) => event.stream === stream).map(({ revision }) => revision)]),
  );
  const revisions = Array.from({ length: until }, (_, revision) => revision);
  expect(byStream).toEqual(Object.fromEntries(streams.map((stream) => [stream, revisions])));
}

describeOnKafka('A consumer of events', (kafka) => {
  const newTopic = async () => {
    const topic = kafka.newName('events');
    await makeTopic(kafka.brokers, topic, { partitions: 3 });
    return { topic, group: kafka.newName('group') };
  };

  test('processes each event once, in both modes and across partitions, whatever the topic repeats', async () => {
    const { topic, group } = await newTopic();
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(0, 40)));
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(20, 60), binaryRecord));
    const heard: TopicEvent[] = [];
    const member = beginConsuming(kafka.brokers, topic, { group, hear: (event) => heard.push(event) });
    await member.until(() => heard.length >= 60 * streams.length);
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(59, 61)));
    await member.until(() => heard.length >= 61 * streams.length);
    await member.stop();
    expectOnce(heard, 61);
    expect(new Set(heard.map(({ place }) => place.partition)).size).toBe(3);
  });

  test('goes on where its store says, under another group as well as under its own', async () => {
    const { topic, group } = await newTopic();
    const kept = memoryStore();
    let looked = 0;
    const store: typeof kept = {
      ...kept,
      highest(changes, key) {
        if (streams.includes(key)) looked += 1;
        return kept.highest(changes, key);
      },
    };
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(0, 5)));
    const heard: TopicEvent[] = [];
    for (const [until, name] of [
      [5, group],
      [7, group],
      [9, kafka.newName('group')],
    ] as const) {
      const hear = (event: TopicEvent) => heard.push(event);
      const member = beginConsuming(kafka.brokers, topic, { group: name, store, hear });
      if (until > 5) await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(until - 2, until)));
      await member.until(() => heard.length >= until * streams.length);
      await member.stop();
      expectOnce(heard, until);
      // In a later life it looks at what is new, and not again at what was there before.
      if (until > 5) expect(looked).toBeLessThan(5 * streams.length);
      looked = 0;
    }
  });

  test('whose store was lost reads all of the topic again, although its group had come to the end', async () => {
    const { topic, group } = await newTopic();
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(0, 5)));
    for (const _life of ['before', 'after']) {
      const heard: TopicEvent[] = [];
      const member = beginConsuming(kafka.brokers, topic, { group, hear: (event) => heard.push(event) });
      await member.until(() => heard.length >= 5 * streams.length);
      await member.stop();
      expectOnce(heard, 5);
    }
    const admin = quietKafka(kafka.brokers).admin();
    await admin.connect();
    const [committed] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    const byPartition = (places: readonly { partition: number; offset: string }[] = []) =>
      Object.fromEntries(places.map(({ partition, offset }) => [partition, offset]));
    expect(byPartition(committed?.partitions)).toEqual(byPartition(ends));
  });

  test('whose store names a place behind the end, as of a topic that was made anew, begins at the beginning', async () => {
    const { topic, group } = await newTopic();
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(0, 5)));
    const store = memoryStore();
    await store.transaction(async (changes) => {
      for (const partition of [0, 1, 2]) await store.keep(changes, `kafka:${topic}/${partition}`, 9_999);
    });
    const heard: TopicEvent[] = [];
    const member = beginConsuming(kafka.brokers, topic, { group, store, hear: (event) => heard.push(event) });
    await member.until(() => heard.length >= 5 * streams.length);
    await member.stop();
    expectOnce(heard, 5);
  });

  test('finds again what its store has lost of one stream, and is not told of a gap', async () => {
    const { topic, group } = await newTopic();
    const [stream = ''] = streams;
    await writeTopic(kafka.brokers, topic, recordsOf([0, 1, 2, 3].map((revision) => ({ stream, revision }))));
    const kept = memoryStore();
    const heard: number[] = [];
    const hear = ({ revision }: TopicEvent) => heard.push(revision);
    const first = beginConsuming(kafka.brokers, topic, { group, store: kept, hear });
    await first.until(() => heard.length === 4);
    await first.stop();
    // What it made of revisions 2 and 3 is gone, as in a backup of some tables alone.
    let lost: number | null = 1;
    const store = {
      ...kept,
      highest: async (changes: Map<string, number>, key: string) =>
        key === stream ? lost : kept.highest(changes, key),
      async keep(changes: Map<string, number>, key: string, number: number) {
        if (key !== stream) return kept.keep(changes, key, number);
        lost = number;
        return true;
      },
    };
    const second = beginConsuming(kafka.brokers, topic, { group, store, hear });
    await writeTopic(kafka.brokers, topic, recordsOf([{ stream, revision: 4 }]));
    await second.until(() => heard.length === 7);
    await second.stop();
    expect(heard).toEqual([0, 1, 2, 3, 2, 3, 4]);
  });

  test('stops before events that the topic does not hold, or goes on where that is accepted', async () => {
    const { topic, group } = await newTopic();
    const [stream = ''] = streams;
    await writeTopic(kafka.brokers, topic, recordsOf([0, 2].map((revision) => ({ stream, revision }))));
    const store = memoryStore();
    const heard: number[] = [];
    const hear = ({ revision }: TopicEvent) => heard.push(revision);
    const { done } = beginConsuming(kafka.brokers, topic, { group, store, hear });
    await expect(done).rejects.toThrow(`required: revision 1 of ${stream}; came: revision 2, ${topic}`);
    await expect(done).rejects.toBeInstanceOf(EventsMissing);
    expect(heard).toEqual([0]);
    const accepting = beginConsuming(kafka.brokers, topic, { group, store, hear, onGap: () => 'accept' });
    await accepting.until(() => heard.length === 2);
    await accepting.stop();
    expect(heard).toEqual([0, 2]);
  });

  test('is stopped by a record that it cannot read, and told which; the others of its partition wait', async () => {
    const { topic, group } = await newTopic();
    const [stream = ''] = streams;
    const [zero, one] = recordsOf([0, 1].map((revision) => ({ stream, revision })));
    if (!zero || !one) throw new Error('required: two records');
    await writeTopic(kafka.brokers, topic, [zero, { ...one, value: 'not an event' }, one]);
    const store = memoryStore();
    const heard: number[] = [];
    const hear = ({ revision }: TopicEvent) => heard.push(revision);
    const { done } = beginConsuming(kafka.brokers, topic, { group, store, hear });
    await expect(done).rejects.toThrow(/\[\d\] at offset 1; came: required: JSON; came: not an event$/);
    await expect(done).rejects.toBeInstanceOf(PoisonedRecord);
    await expect(done).rejects.toMatchObject({ id: `${stream}@1`, record: { topic, offset: '1' } });
    expect(heard).toEqual([0]);
    const skipping = beginConsuming(kafka.brokers, topic, { group, store, hear, onPoison: () => 'skip' });
    await skipping.until(() => heard.length === 2);
    await skipping.stop();
  });

  test('waits for a topic that is not there yet, and tells what it waits for', async () => {
    const { group } = await newTopic();
    const topic = kafka.newName('later');
    const heard: TopicEvent[] = [];
    const member = beginConsuming(kafka.brokers, topic, { group, hear: (event) => heard.push(event) });
    await member.until(() => member.troubles.length > 0);
    expect(member.troubles[0]).toBe(
      `required: Kafka at ${kafka.brokers.join(', ')} with ${topic}; came: This server does not host this topic-partition`,
    );
    await makeTopic(kafka.brokers, topic, { partitions: 1 });
    await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(0, 1)));
    await member.until(() => heard.length === streams.length);
    await member.stop();
  });

  test('shares a topic with members that come and go: nothing is processed twice, and nothing left out', async () => {
    const { topic, group } = await newTopic();
    const store = memoryStore();
    const heard: TopicEvent[] = [];
    let written = 0;
    const writeNext = async () => {
      await writeTopic(kafka.brokers, topic, recordsOf(eventsOf(written, written + 1)));
      written += 1;
    };
    const staying = beginConsuming(kafka.brokers, topic, { group, store, hear: (event) => heard.push(event) });
    for (const _coming of ['the first', 'the second']) {
      let heardByComing = 0;
      const hear = (event: TopicEvent) => {
        heardByComing += 1;
        heard.push(event);
      };
      const coming = beginConsuming(kafka.brokers, topic, { group, store, hear });
      while (heardByComing === 0) await writeNext();
      await coming.stop();
    }
    await writeNext();
    await staying.until(() => heard.length >= written * streams.length);
    await staying.stop();
    expectOnce(heard, written);
  });
});
