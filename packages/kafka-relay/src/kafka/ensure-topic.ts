import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { TopicUnfit } from '../errors.ts';
import type { WantedTopic } from '../topics.ts';
import { isRefusedTopic, wordsOf } from './kafka-error.ts';
import { readTopicFacts, type TopicFacts } from './topic-facts.ts';

/** Milliseconds that a topic has, once it was made, until every partition has a leader; and between two looks. */
const madeWithin = 15_000;
const lookEvery = 100;

/** The fewest replicas with which a topic can ask for two in sync and still be written while one broker is away. */
const safely = 3;

/** A topic as it is made. */
export type MadeTopic = WantedTopic & { readonly replicas: number | null };

/** Looks at a topic, and makes it where there is none; who makes it at the same time as another finds the other's. */
export async function ensureTopic(admin: Admin, wanted: MadeTopic, monotonic: () => number): Promise<TopicFacts> {
  const found = await readTopicFacts(admin, wanted.name);
  if (found) return found;
  await makeTopic(admin, wanted);
  return awaitTopic(admin, wanted.name, monotonic);
}

async function makeTopic(admin: Admin, { name, cleanup, partitions, replicas }: MadeTopic): Promise<void> {
  const replicationFactor = replicas ?? Math.min(safely, (await admin.describeCluster()).brokers.length);
  const config = {
    'cleanup.policy': cleanup,
    ...(cleanup === 'delete' && { 'retention.ms': '-1' }),
    ...(replicationFactor >= safely && { 'min.insync.replicas': '2' }),
  };
  const configEntries = Object.entries(config).map(([key, value]) => ({ name: key, value }));
  try {
    // kafkajs fails where it is to wait for the leaders, though the topic is made.
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: name, numPartitions: partitions, replicationFactor, configEntries }],
    });
  } catch (error) {
    if (!isRefusedTopic(error)) throw error;
    const asked = `${partitions} partitions of ${replicationFactor} replicas`;
    throw new TopicUnfit(`required: a topic ${name} with ${asked}; came: ${wordsOf(error)}`, { cause: error });
  }
}

/** Not every broker knows of a topic as soon as it is made. */
async function awaitTopic(admin: Admin, topic: string, monotonic: () => number): Promise<TopicFacts> {
  const until = monotonic() + madeWithin;
  for (;;) {
    const found = await readTopicFacts(admin, topic).catch((error: unknown) => {
      if (monotonic() > until) throw error;
      return null;
    });
    if (found) return found;
    if (monotonic() > until) throw new Error(`topic ${topic} was made, and is not to be seen`);
    await pause(lookEvery);
  }
}
