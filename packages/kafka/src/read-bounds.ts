import type { Cluster } from 'kafkajs';

/** Where a partition begins, and where what is committed of it ends (exclusive). */
export interface PartitionBounds {
  readonly partition: number;
  readonly from: bigint;
  readonly to: bigint;
}

/** Of each partition of a topic that the cluster knows, in the order of their numbers: brokers tell of them in any. */
export async function readBounds(cluster: Cluster, topic: string): Promise<readonly PartitionBounds[]> {
  const ends = await offsets(cluster, topic, false);
  const begins = await offsets(cluster, topic, true);
  const bounds = [...ends].map(([partition, to]) => ({ partition, from: begins.get(partition) ?? 0n, to }));
  return bounds.sort((left, right) => left.partition - right.partition);
}

async function offsets(cluster: Cluster, topic: string, fromBeginning: boolean): Promise<ReadonlyMap<number, bigint>> {
  const partitions = cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ partition: partitionId }));
  const [found] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning }]);
  return new Map(found?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
}
