import type { PartitionBounds } from '@pedigree/kafka';
import { KafkaUnreachable } from '../errors.ts';
import type { ReadRecord } from '../topics.ts';
import { hasType } from './kafka-error.ts';
import type { PartitionFetcher } from './partition-fetcher.ts';

/** So many fetches in a row that bring nothing, though all is committed, say that nothing is left: compaction took it. */
const provesEmpty = 3;

/** So many that bring nothing, about half a second each, say that what was committed does not come any more. */
const provesLost = 40;

/** Every committed record up to what stood at the end when it was asked, one partition after the other. */
export async function* readTopic(
  fetcher: PartitionFetcher,
  topic: string,
  signal: AbortSignal,
): AsyncGenerator<readonly ReadRecord[]> {
  for (const bounds of await fetcher.bounds(topic)) yield* readPartition(fetcher, topic, bounds, signal);
}

/** The last committed record of each partition that holds one. */
export async function lastRecords(fetcher: PartitionFetcher, topic: string): Promise<readonly ReadRecord[]> {
  const found = (await fetcher.bounds(topic)).map((bounds) => lastRecord(fetcher, topic, bounds));
  return (await Promise.all(found)).filter((record) => record !== null);
}

/** Goes back until a record comes: what stands at the end may be markers of transactions, or records of aborted ones. */
async function lastRecord(
  fetcher: PartitionFetcher,
  topic: string,
  bounds: PartitionBounds,
): Promise<ReadRecord | null> {
  const { from, to } = bounds;
  for (let back = 1n; ; back *= 8n) {
    const start = to - back > from ? to - back : from;
    let last: ReadRecord | null = null;
    for await (const records of readPartition(fetcher, topic, { ...bounds, from: start }))
      last = records.at(-1) ?? last;
    if (last || start === from) return last;
  }
}

/**
 * Every committed record between two offsets of a partition; waits for transactions before the second that are still open.
 *
 * @throws KafkaUnreachable where what is to stand there does not come.
 */
export async function* readPartition(
  fetcher: PartitionFetcher,
  topic: string,
  { partition, from, to }: PartitionBounds,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadRecord[]> {
  let at = from;
  let inVain = 0;
  while (at < to) {
    signal?.throwIfAborted();
    const page = await fetcher.fetch(topic, partition, at).catch((error: unknown) => skipForgotten(error, at));
    inVain = page.next === at ? inVain + 1 : 0;
    if (inVain >= provesEmpty && page.stable >= to) return;
    if (inVain >= provesLost) {
      throw new KafkaUnreachable(
        `required: partition ${partition} of topic ${topic} up to offset ${to}; came: nothing behind ${at}`,
      );
    }
    at = page.next;
    const records = page.records.filter(({ offset }) => offset < to);
    if (records.length > 0) yield records;
  }

  /** Retention may have taken the beginning meanwhile. */
  async function skipForgotten(error: unknown, behind: bigint) {
    if (!hasType(error, 'OFFSET_OUT_OF_RANGE')) throw error;
    const now = (await fetcher.bounds(topic)).find((bounds) => bounds.partition === partition);
    if (!now || now.from <= behind) throw error;
    return { records: [], next: now.from, stable: now.to };
  }
}
