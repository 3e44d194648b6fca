import type { Message, Sender } from 'kafkajs';
import { RecordTooLarge } from '../errors.ts';
import type { TopicRecord } from '../topics.ts';
import { patience } from './client.ts';
import { isTooLarge } from './kafka-error.ts';
import { cutBatches } from './record-size.ts';

/** What is written, and where to. */
export interface PartitionWrite {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly TopicRecord[];
  /** What the topic takes in one batch (`max.message.bytes`). */
  readonly maxBytes: number;
}

/** Batches stay below this even where a topic takes more: what is written again after a failure should be little. */
const largestBatch = 1_048_588;

/**
 * Writes records to one partition, in order, and tells the offset of the last one's batch.
 *
 * Each call of kafkajs's `send` names one partition, and its answer is held against that: a `send` over several partitions
 * can resolve although one of them was never written (tulios/kafkajs#1303).
 *
 * @param mayWrite is asked before each batch, and rejects where it must not be written.
 * @throws RecordTooLarge where the broker refuses one record for its size; what stood before it may be written. Whatever
 * kafkajs throws: then it is not known what was written.
 */
export async function writeRecords(
  sender: Pick<Sender, 'send'>,
  { topic, partition, records, maxBytes }: PartitionWrite,
  mayWrite: () => Promise<void>,
): Promise<bigint> {
  async function writeBatch(batch: readonly TopicRecord[], from: number): Promise<bigint> {
    await mayWrite();
    try {
      const messages = batch.map((record) => toMessage(record, partition));
      const answers = await sender.send({ topic, messages, acks: -1, timeout: patience.replicas });
      return offsetOf(answers, topic, partition);
    } catch (error) {
      // A refusal for size is the one failure that says for certain that nothing was written.
      if (!isTooLarge(error)) throw error;
      if (batch.length === 1) throw new RecordTooLarge(tooLarge(topic, maxBytes), from, { cause: error });
    }
    const half = Math.ceil(batch.length / 2);
    await writeBatch(batch.slice(0, half), from);
    return writeBatch(batch.slice(half), from + half);
  }

  let offset = -1n;
  let written = 0;
  for (const batch of cutBatches(records, Math.min(maxBytes, largestBatch))) {
    offset = await writeBatch(batch, written);
    written += batch.length;
  }
  return offset;
}

function toMessage({ key, value, headers }: TopicRecord, partition: number): Message {
  return {
    partition,
    key,
    value: value && Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    headers,
  };
}

type Answers = Awaited<ReturnType<Sender['send']>>;

function offsetOf(answers: Answers, topic: string, partition: number): bigint {
  const [answer] = answers;
  const isOurs = answers.length === 1 && answer?.topicName === topic && answer.partition === partition;
  if (!isOurs || answer.errorCode !== 0 || answer.baseOffset === undefined) {
    const came = answers.length === 0 ? 'an answer that names no partition' : JSON.stringify(answers);
    throw new Error(`an answer that partition ${partition} of topic ${topic} was written is required; came: ${came}`);
  }
  return BigInt(answer.baseOffset);
}

function tooLarge(topic: string, maxBytes: number): string {
  return `required: a record of at most ${maxBytes} bytes, the max.message.bytes of topic ${topic}; came: a larger one`;
}
