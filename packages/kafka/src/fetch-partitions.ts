import type { Cluster } from 'kafkajs';
import { committedRecords, type FetchedPage, type FetchedPartition } from './committed-records.ts';

/** The protocol's READ_COMMITTED. */
const committed = 1;

/** Bytes that are fetched at once, of one partition as of all together: a broker fills its answer in the order asked. */
const atOnce = 4 * 1024 * 1024;

/** Partitions of a topic that one broker leads, each with the offset to go on from. */
export interface PartitionsFetch {
  readonly topic: string;
  readonly nodeId: string;
  readonly at: ReadonlyMap<number, bigint>;
  /** Milliseconds that the broker waits where there is nothing in any of them. */
  readonly waitAtMost: number;
}

/** What is committed of them from there on. @throws what kafkajs does where the broker refuses one of them. */
export async function fetchPartitions(
  cluster: Cluster,
  { topic, nodeId, at, waitAtMost }: PartitionsFetch,
): Promise<ReadonlyMap<number, FetchedPage>> {
  const broker = await cluster.findBroker({ nodeId });
  const partitions = [...at].map(([partition, offset]) => ({
    ...{ partition, fetchOffset: String(offset), maxBytes: atOnce },
  }));
  const answer: { readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[] } =
    await broker.fetch({
      isolationLevel: committed,
      maxWaitTime: waitAtMost,
      minBytes: 1,
      maxBytes: atOnce,
      topics: [{ topic, partitions }],
    });
  const pages = new Map<number, FetchedPage>();
  for (const fetched of answer.responses.flatMap(({ partitions }) => partitions)) {
    const place = at.get(fetched.partition);
    if (place !== undefined) pages.set(fetched.partition, committedRecords(fetched, place));
  }
  return pages;
}
