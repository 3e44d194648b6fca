import { brokersFrom, type CommittedRecord, followTopic } from '@pedigree/kafka';
import { Kafka, logLevel } from 'kafkajs';
import { KafkaUnreachable, PoisonedRecord } from './errors.ts';
import { countOf } from './read-json.ts';
import { readServing, type Serving, type Slot } from './read-serving.ts';
import type { Consuming } from './run-consumer.ts';
import { headerOf, type TopicRecord } from './topic-record.ts';

export interface FollowServingOptions extends Omit<Consuming, 'group'> {
  /** `pedigree.serving` unless the relay was told another name. */
  readonly topic?: string;
  /** Told what serves in a slot, whenever that changes; null where nothing is stated of it any more. */
  readonly onChange: (slot: Slot, serving: Serving | null) => void;
  /** Told once, when all has been told that could be read in the topic at the start: what a transaction had committed. */
  readonly onComplete: () => void;
}

/** What was told last of a slot. */
interface Told {
  readonly slot: Slot;
  readonly revision: number;
  readonly offset: bigint;
}

/** What fails for a moment is tried again for some two seconds; what lasts longer is told. */
const retry = { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000 };

/**
 * Tells what serves in every slot from the topic alone, and then each change as it comes, until the signal aborts. Of each
 * slot it tells revisions of the environment that rise, whatever the topic repeats. It joins no group, and leaves nothing
 * behind in Kafka.
 *
 * @throws PoisonedRecord where a record does not say what serves; what `onChange` throws.
 */
export async function followServing(options: FollowServingOptions): Promise<void> {
  const { kafka, topic = 'pedigree.serving', signal, onComplete, onTrouble } = options;
  const told = new Map<string, Told>();
  await followTopic({
    connect(sessions) {
      const brokers = brokersFrom(kafka.brokers, sessions);
      return new Kafka({ logLevel: logLevel.NOTHING, requestTimeout: 5_000, ...kafka, brokers, retry });
    },
    topic,
    signal,
    onRecords(records) {
      for (const record of records) tell(toTopicRecord(record, topic), told, options);
    },
    onComplete,
    onLost: (fault) => onTrouble(new KafkaUnreachable(kafka.brokers, [topic], asError(fault))),
  });
}

function toTopicRecord({ key, offset, ...record }: CommittedRecord, topic: string): TopicRecord {
  return { ...record, topic, key: key === '' ? null : Buffer.from(key), offset: String(offset) };
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}

/** Tells a record where it is newer than what was told of its slot: by revision, and by its place in the partition. */
function tell(record: TopicRecord, told: Map<string, Told>, { onChange }: FollowServingOptions): void {
  const { key, serving, revision } = read(record);
  const last = told.get(key);
  const slot = serving ?? last?.slot;
  const offset = BigInt(record.offset);
  // A tombstone of a slot that nothing was told of takes nothing away.
  if (slot === undefined) return;
  if (last && (revision < last.revision || (revision === last.revision && offset <= last.offset))) return;
  const { namespace, environment, model } = slot;
  onChange({ namespace, environment, model }, serving);
  told.set(key, { slot: { namespace, environment, model }, revision, offset });
}

function read(record: TopicRecord) {
  try {
    if (record.key === null) throw new Error('required: a key; came: none');
    const serving = record.value === null ? null : readServing(record);
    const revision = serving?.revision ?? countOf(headerOf(record, 'revision'), 'header revision');
    return { key: record.key.toString(), serving, revision };
  } catch (fault) {
    throw new PoisonedRecord(record, headerOf(record, 'id'), fault);
  }
}
