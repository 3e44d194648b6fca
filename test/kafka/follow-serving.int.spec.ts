import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { followServing, PoisonedRecord } from '@pedigree/client/kafka';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { makeTopic, readTopic } from '@pedigree/kafka-relay/testing';
import { slotRecord } from './slot-record.ts';
import { type Written, writeTopic } from './write-topic.ts';

describeOnKafka('A follower of what serves', (kafka) => {
  const newTopic = async (records: readonly Written[]) => {
    const topic = kafka.newName('serving');
    await makeTopic(kafka.brokers, topic, { partitions: 3, config: { 'cleanup.policy': 'compact' } });
    let committed = 0;
    const write = async (records: readonly Written[], ends: 'commit' | 'abort' = 'commit') => {
      await writeTopic(kafka.brokers, topic, records, { id: `${topic}-writer`, ends });
      if (ends === 'commit') committed += records.length;
      // A transaction is acknowledged a moment before it is to be seen.
      while ((await readTopic(kafka.brokers, topic)).length < committed) await delay(20);
    };
    if (records.length > 0) await write(records);
    return { topic, write };
  };

  /** Follows, and keeps as text what it was told: `model=number` as it changes, `complete` when it is. */
  const follow = (topic: string) => {
    const ending = new AbortController();
    const told: string[] = [];
    const done = followServing({
      kafka: { brokers: [...kafka.brokers] },
      topic,
      signal: ending.signal,
      // A broker that has just begun may let its first groups wait.
      onTrouble: () => {},
      onChange: ({ model }, serving) => told.push(`${model}=${serving?.allocation[0]?.number ?? 'nothing'}`),
      onComplete: () => told.push('complete'),
    });
    done.catch(() => {});
    return {
      told,
      done,
      async until(last: string) {
        while (told.at(-1) !== last) await Promise.race([delay(10), done]);
      },
      async stop() {
        ending.abort();
        await done;
      },
    };
  };

  test('tells all that stands in the topic before it says so, and then each change', async () => {
    const models = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const { topic, write } = await newTopic(models.map((model, index) => slotRecord(model, index, 1)));
    const { told, until, stop } = follow(topic);
    await until('complete');
    expect(told.slice(0, -1).sort()).toEqual(models.map((model) => `${model}=1`).sort());
    await write([slotRecord('m3', 40, 2)]);
    await until('m3=2');
    await write([slotRecord('m3', 41, null)]);
    await until('m3=nothing');
    expect(told).toHaveLength(models.length + 3);
    await stop();
  });

  test('says at once that a topic is complete in which nothing stands', async () => {
    const { topic, write } = await newTopic([]);
    const { told, until, stop } = follow(topic);
    await until('complete');
    await write([slotRecord('m', 0, 1)]);
    await until('m=1');
    expect(told).toEqual(['complete', 'm=1']);
    await stop();
  });

  test('is told nothing of a transaction that was aborted, and is complete behind it', async () => {
    const { topic, write } = await newTopic([slotRecord('m', 0, 1)]);
    await write([slotRecord('m', 1, 2)], 'abort');
    const { told, until, stop } = follow(topic);
    await until('complete');
    expect(told).toEqual(['m=1', 'complete']);
    await stop();
  });

  test('never goes back to an earlier revision of the environment, nor to a slot that was taken away', async () => {
    const { topic, write } = await newTopic([slotRecord('m', 5, 2), slotRecord('m', 4, 1)]);
    const { told, until, stop } = follow(topic);
    await until('complete');
    await write([slotRecord('m', 6, null), slotRecord('m', 5, 2), slotRecord('m', 7, 3)]);
    await until('m=3');
    expect(told).toEqual(['m=2', 'complete', 'm=nothing', 'm=3']);
    await stop();
  });

  test('is stopped by a record that does not say what serves, and tells which', async () => {
    const { topic } = await newTopic([{ ...slotRecord('m', 0, 1), value: '{"state":"RUNNING"}' }]);
    const { done } = follow(topic);
    await expect(done).rejects.toThrow(
      /^required: event 0{8}-.* to be processed, .*\[\d\] at offset 0; came: required: a state; came: "RUNNING"$/,
    );
    await expect(done).rejects.toBeInstanceOf(PoisonedRecord);
  });
});
