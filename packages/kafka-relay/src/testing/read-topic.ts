import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { asAdmin, quietClient } from './admin.ts';

/** A record as any consumer sees it. */
export interface TestRecord {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * For tests: every committed record of a topic, in order a partition, up to what stood at its end when this was asked. Waits
 * for transactions that are open there.
 */
export async function readTopic(brokers: readonly string[], topic: string): Promise<readonly TestRecord[]> {
  const client = quietClient(brokers);
  const offsets = await asAdmin(client, (admin) => admin.fetchTopicOffsets(topic));
  const ends = new Map(
    offsets.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]),
  );
  const consumer = client.consumer({ groupId: `read-${randomUUID()}`, maxWaitTimeInMs: 100, readUncommitted: false });
  // A consumer that joins its group anew reads from the beginning again.
  const records = new Map<string, TestRecord>();
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    const isRead = untilRead(consumer, ends);
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        records.set(`${partition} ${message.offset}`, toRecord(partition, message));
      },
    });
    await isRead;
  } finally {
    await consumer.disconnect();
  }
  const stood = ({ partition, offset }: TestRecord) => offset < (ends.get(partition) ?? 0n);
  const inOrder = (left: TestRecord, right: TestRecord) =>
    left.partition - right.partition || Number(left.offset - right.offset);
  return [...records.values()].filter(stood).sort(inOrder);
}

/** The last offset of a partition may be a mark of a transaction, which no reader is given: batches tell it all the same. */
function untilRead(consumer: Consumer, ends: ReadonlyMap<number, bigint>): Promise<void> {
  const unread = new Set(ends.keys());
  return new Promise((resolve, reject) => {
    if (unread.size === 0) resolve();
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
      if (BigInt(lastOffset) + 1n >= (ends.get(partition) ?? 0n)) unread.delete(partition);
      if (unread.size === 0) resolve();
    });
    consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
      if (!restart) reject(error);
    });
  });
}

function toRecord(partition: number, { key, value, offset, headers = {} }: KafkaMessage): TestRecord {
  return {
    partition,
    offset: BigInt(offset),
    key: String(key),
    value: value === null ? null : value.toString(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)])),
  };
}
