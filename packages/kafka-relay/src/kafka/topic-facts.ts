import type { Admin, ITopicMetadata } from 'kafkajs';
import { hasType, isNoTopic } from './kafka-error.ts';

/** What there is to know of a topic. */
export interface TopicFacts {
  readonly partitions: number;
  /** How many replicas its partitions have at least, and how many of them are in sync at least. */
  readonly replicas: number;
  readonly inSync: number;
  /** Its configuration by Kafka's names; empty where this user may not read it. */
  readonly config: ReadonlyMap<string, string>;
  /** `max.message.bytes`: what it takes in one batch. */
  readonly maxBytes: number;
}

/** Kafka's own default of `max.message.bytes`. */
const usualMaxBytes = 1_048_588;

/** kafkajs's `ConfigResourceTypes.TOPIC`, which an ES module cannot import by name. */
const topicResource = 2;

/** Looks at a topic; null where there is none of that name. */
export async function readTopicFacts(admin: Admin, topic: string): Promise<TopicFacts | null> {
  const found = await readMetadata(admin, topic);
  if (!found || found.partitions.length === 0) return null;
  const config = await readConfig(admin, topic);
  return {
    partitions: found.partitions.length,
    replicas: Math.min(...found.partitions.map(({ replicas }) => replicas.length)),
    inSync: Math.min(...found.partitions.map(({ isr }) => isr.length)),
    config,
    maxBytes: Number(config.get('max.message.bytes') ?? usualMaxBytes),
  };
}

async function readMetadata(admin: Admin, topic: string): Promise<ITopicMetadata | null> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return topics.find(({ name }) => name === topic) ?? null;
  } catch (error) {
    if (isNoTopic(error)) return null;
    throw error;
  }
}

async function readConfig(admin: Admin, topic: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: topicResource, name: topic }],
    });
    const entries = resources.flatMap(({ configEntries }) => configEntries);
    return new Map(entries.map(({ configName, configValue }) => [configName, configValue]));
  } catch (error) {
    if (hasType(error, 'TOPIC_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED')) return new Map();
    throw error;
  }
}
