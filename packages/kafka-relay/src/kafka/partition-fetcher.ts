import { setTimeout as pause } from 'node:timers/promises';
import { clusterOf, type FetchedPage, fetchPartitions, type PartitionBounds, readBounds } from '@pedigree/kafka';
import type { Cluster, Kafka } from 'kafkajs';
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

/** Reads by a connection of its own, which is made with the first question, and anew after one that got no answer. */
export function createPartitionFetcher(client: Kafka): PartitionFetcher {
  let cluster = clusterOf(client, patience.metadata);

  async function trying<Answer>(topic: string, ask: (cluster: Cluster) => Promise<Answer>): Promise<Answer> {
    const used = cluster;
    let delay: number = briefly.initialRetryTime;
    for (let left: number = briefly.retries; ; left--) {
      try {
        await used.connect();
        await used.addTargetTopic(topic);
        return await ask(used);
      } catch (error) {
        if (left === 0 || !isPassing(error)) {
          leave(used);
          throw error;
        }
        await pause(delay);
        delay *= briefly.multiplier;
        await used.refreshMetadata().catch(() => {});
      }
    }
  }

  /** kafkajs would stay with a broker that accepted its connection and then said nothing. */
  function leave(used: Cluster): void {
    if (cluster === used) cluster = clusterOf(client, patience.metadata);
    void used.disconnect().catch(() => {});
  }

  return {
    bounds: (topic) => trying(topic, (used) => readBounds(used, topic)),
    fetch: (topic, partition, at) =>
      trying(topic, async (used) => {
        const [nodeId] = Object.keys(used.findLeaderForPartitions(topic, [partition]));
        if (nodeId === undefined)
          throw new Error(`required: partition ${partition} of topic ${topic}; came: none of that number`);
        const places = new Map([[partition, at]]);
        const page = (await fetchPartitions(used, { topic, nodeId, at: places, waitAtMost })).get(partition);
        if (!page) throw new Error(`required: an answer for partition ${partition} of topic ${topic}; came: none`);
        return page;
      }),
    close: () => cluster.disconnect(),
  };
}
