import type { Admin, Kafka } from 'kafkajs';
import { TopicUnfit } from '../errors.ts';
import type { WantedTopic } from '../topics.ts';
import { ensureTopic } from './ensure-topic.ts';
import { judgeTopic } from './judge-topic.ts';
import { readTopicFacts, type TopicFacts } from './topic-facts.ts';

/** What is known of the topics that are written. */
export interface KnownTopics {
  /** Makes a topic, or holds the one that is there against what is wanted; looks at it anew each time. */
  ensure(wanted: WantedTopic): Promise<{ readonly partitions: number; readonly warnings: readonly string[] }>;
  /** As it was seen last. */
  factsOf(topic: string): Promise<TopicFacts>;
}

/** @param replicas how many a topic is made with; null is three, or as many brokers as there are. */
export function createKnownTopics(client: Kafka, replicas: number | null, monotonic: () => number): KnownTopics {
  const known = new Map<string, TopicFacts>();
  return {
    async ensure(wanted) {
      const facts = await asAdmin(client, (admin) => ensureTopic(admin, { ...wanted, replicas }, monotonic));
      known.set(wanted.name, facts);
      return { partitions: facts.partitions, warnings: judgeTopic(wanted, facts) };
    },
    async factsOf(topic) {
      const facts = known.get(topic) ?? (await asAdmin(client, (admin) => readTopicFacts(admin, topic)));
      if (!facts) throw new TopicUnfit(`required: topic ${topic}; came: none of that name`);
      known.set(topic, facts);
      return facts;
    },
  };
}

/** Does some work by an administrator's connection, which is made for that alone. */
async function asAdmin<Result>(client: Kafka, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  const admin = client.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
