import { Kafka, logLevel, Partitioners } from 'kafkajs';

/** A record to be written, wherever its key belongs. */
export interface Written {
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: Record<string, string>;
}

/** A client that says nothing on the console. */
export function quietKafka(brokers: readonly string[]): Kafka {
  return new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
}

/** Writes records in the order given; with a `transactionalId` all of them in one transaction, committed or aborted. */
export async function writeTopic(
  brokers: readonly string[],
  topic: string,
  records: readonly Written[],
  transaction?: { readonly id: string; readonly ends: 'commit' | 'abort' },
): Promise<void> {
  const producer = quietKafka(brokers).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    ...(transaction ? { transactionalId: transaction.id, idempotent: true, maxInFlightRequests: 1 } : {}),
  });
  await producer.connect();
  const messages = [...records];
  if (transaction) {
    const begun = await producer.transaction();
    await begun.send({ topic, messages });
    await begun[transaction.ends]();
  } else await producer.send({ topic, messages });
  await producer.disconnect();
}
