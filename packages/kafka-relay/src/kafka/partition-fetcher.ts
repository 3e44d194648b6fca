import { setTimeout as pause } from 'node:timers/promises';
import { clusterOf, type FetchedPage, fetchPartitions, type PartitionBounds, readBounds } from '@pedigree/kafka';
import type { Kafka } from 'kafkajs';
import { briefly, patience } from './client.ts';
import { isPassing } from './kafka-error.ts';

/** Reads single partitions from any place, without a consumer group: nothing to join, to wait for, or to leave behind. */
export interface PartitionFetcher {
  /** Of each partition, in the order of their numbers: brokers tell of them in any. */
  bounds(topic: string): Promise<readonly PartitionBounds[]>;
  /** What is committed from an offset on; waits for a moment where there is nothing. */
  fetch(topic: string, partition: number, at: bigint): Promise<FetchedPage>;
  close(): Promise<void>;
}

/** Milliseconds that a broker waits where there is nothing. */
const waitAtMost = 500;

/** Reads by a connection of its own, which is made with the first question. */
export function createPartitionFetcher(client: Kafka): PartitionFetcher {
  const cluster = clusterOf(client, patience.metadata);

  async function trying<Answer>(topic: string, ask: () => Promise<Answer>): Promise<Answer> {
    let delay: number = briefly.initialRetryTime;
    for (let left: number = briefly.retries; ; left--) {
      try {
        await cluster.connect();
        await cluster.addTargetTopic(topic);
        return await ask();
      } catch (error) {
        if (left === 0 || !isPassing(error)) throw error;
        await pause(delay);
        delay *= briefly.multiplier;
        await cluster.refreshMetadata().catch(() => {});
      }
    }
  }

  return {
    bounds: (topic) => trying(topic, () => readBounds(cluster, topic)),
    fetch: (topic, partition, at) =>
      trying(topic, async () => {
        const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
        if (nodeId === undefined)
          throw new Error(`required: partition ${partition} of topic ${topic}; came: none of that number`);
        const places = new Map([[partition, at]]);
        const page = (await fetchPartitions(cluster, { topic, nodeId, at: places, waitAtMost })).get(partition);
        if (!page) throw new Error(`required: an answer for partition ${partition} of topic ${topic}; came: none`);
        return page;
      }),
    close: () => cluster.disconnect(),
  };
}
