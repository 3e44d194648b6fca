import type { Instant } from '@pedigree/kernel';
import { KafkaUnreachable, TopicUnfit } from '../errors.ts';
import type { KafkaSettings } from '../settings.ts';
import type { KafkaCluster, Leadership, LeadSteps } from '../topics.ts';
import { createClient, type KafkaLogLine, nameOf } from './client.ts';
import { toRelayError } from './kafka-error.ts';
import { createKnownTopics } from './known-topics.ts';
import { lead } from './lead.ts';
import { createLease } from './lease.ts';
import { createPartitionFetcher } from './partition-fetcher.ts';
import { openPartitionProducer } from './partition-producer.ts';
import { lastRecords, readTopic } from './read-topic.ts';

/** What a connection takes from outside. */
export interface KafkaOutside {
  readonly clock: () => Instant;
  /** Milliseconds by a clock that nobody sets. */
  readonly monotonic: () => number;
  /** An id that no other relay has. */
  readonly newId: () => string;
  readonly onLog: (line: KafkaLogLine) => void;
}

const untold: LeadSteps = { onJoined: () => {}, onGiven: () => {} };

/**
 * Reaches a Kafka cluster by kafkajs. Nothing is connected until something is asked for; what then fails says what was
 * required of which brokers.
 */
export function connectKafka(settings: KafkaSettings, outside: KafkaOutside): KafkaCluster {
  let failures = 0;
  const client = createClient(settings, () => failures, outside.onLog);
  const fetcher = createPartitionFetcher(client);
  const topics = createKnownTopics(client, settings.replicas, outside.monotonic);
  const open = new Set<() => Promise<void>>();
  const closing = new AbortController();

  function failed(error: unknown, required: string): Error {
    failures += 1;
    return toRelayError(error, `${required} of ${nameOf(settings)}`);
  }

  async function telling<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw failed(error, 'an answer');
    }
  }

  /** Sees to it that what is open ends with the connection, and is forgotten when it ends before. */
  function holding(close: () => Promise<void>): () => Promise<void> {
    const end = async () => {
      open.delete(end);
      await close();
    };
    open.add(end);
    return end;
  }

  async function leading(signal: AbortSignal, steps: LeadSteps): Promise<Leadership> {
    const topic = settings.checkpoints;
    // It has the weaknesses of the other topics, if any, and those are told of them.
    const { partitions } = await topics.ensure({ name: topic, cleanup: 'compact', partitions: 1 });
    if (partitions !== 1) throw new TopicUnfit(onePartition(topic, partitions));
    const lease = createLease(() => ({ monotonic: outside.monotonic(), wall: Date.parse(outside.clock()) }));
    const leader = { id: outside.newId(), since: outside.clock() };
    const leadership = await lead({ client, fetcher, topic, factsOf: topics.factsOf, lease, leader, steps }, signal);
    return { ...leadership, resign: holding(leadership.resign) };
  }

  return {
    ensureTopic: (wanted) => telling(() => topics.ensure(wanted)),
    lastRecords: (topic) => telling(() => lastRecords(fetcher, topic)),
    async *readTopic(topic, { signal }) {
      try {
        yield* readTopic(fetcher, topic, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw failed(error, `records of topic ${topic}`);
      }
    },
    openWriter: () =>
      telling(async () => {
        const maxBytesOf = async (topic: string) => (await topics.factsOf(topic)).maxBytes;
        const writer = await openPartitionProducer({ client, maxBytesOf, mayWrite: async () => {} });
        return { ...writer, close: holding(writer.close) };
      }),
    lead: (signal, steps = untold) =>
      telling(() => leading(AbortSignal.any([signal, closing.signal]), steps)).catch((error: unknown) => {
        signal.throwIfAborted();
        throw error;
      }),
    async close() {
      closing.abort(new KafkaUnreachable('required: an open connection to Kafka; came: one that was closed'));
      await Promise.all([...open].map((end) => end()));
      await fetcher.close();
    },
  };
}

function onePartition(topic: string, partitions: number): string {
  return `required: a topic ${topic} of one partition, by which relays take turns; came: one of ${partitions}`;
}
