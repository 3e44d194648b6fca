import type { Kafka } from 'kafkajs';
import { KafkaUnreachable } from '../errors.ts';
import type { PartitionWriter, TopicRecord } from '../topics.ts';
import { toRelayError } from './kafka-error.ts';
import { closeProducer, openProducer } from './open-producer.ts';
import { writeRecords } from './write-records.ts';

/** What a producer has to know. */
export interface ProducerParts {
  readonly client: Kafka;
  /** The `max.message.bytes` of a topic. */
  readonly maxBytesOf: (topic: string) => Promise<number>;
  /** Asked before each batch; rejects where it must not be written. */
  readonly mayWrite: () => Promise<void>;
}

/**
 * Opens an idempotent producer that writes one partition a request.
 *
 * After a failed `send` kafkajs takes the batch's sequence numbers back though the broker may have taken the batch: another
 * batch under these numbers would be dropped as a repetition of it, and acknowledged. So the first failure is the end of a
 * producer: nothing is sent by it any more.
 */
export async function openPartitionProducer(
  parts: ProducerParts,
): Promise<PartitionWriter & { close(): Promise<void> }> {
  const producer = await openProducer(parts.client, { idempotent: true });
  const underWay = new Set<Promise<unknown>>();
  let failure: Error | null = null;

  async function mayWrite(): Promise<void> {
    await parts.mayWrite();
    if (failure) throw failure;
  }

  async function send(topic: string, partition: number, records: readonly TopicRecord[]): Promise<void> {
    try {
      if (failure) throw failure;
      const maxBytes = await parts.maxBytesOf(topic);
      await writeRecords(producer, { topic, partition, records, maxBytes }, mayWrite);
    } catch (error) {
      const told = toRelayError(error, `Kafka takes records of partition ${partition} of topic ${topic}`);
      failure ??= told;
      throw told;
    }
  }

  return {
    send(topic, partition, records) {
      const sending = send(topic, partition, records);
      underWay.add(sending);
      const forget = () => underWay.delete(sending);
      sending.then(forget, forget);
      return sending;
    },
    async close() {
      failure ??= new KafkaUnreachable('required: an open producer; came: one that was closed');
      await closeProducer(producer, Promise.allSettled([...underWay]));
    },
  };
}
