import type { EachBatchPayload } from 'kafkajs';
import { type ConsumerStore, inTurn, partitionKey } from './consumer-store.ts';
import { EventsMissing, type PoisonedRecord } from './errors.ts';
import { type Processing, processRecords } from './process-records.ts';
import type { TopicEvent } from './read-event.ts';
import { type Consuming, runConsumer } from './run-consumer.ts';

export interface ConsumeOptions<Transaction> extends Consuming {
  /** `pedigree.events` unless the relay was told other names. */
  readonly topics?: readonly string[];
  readonly store: ConsumerStore<Transaction>;
  /**
   * Processes an event. What it changes through the transaction is kept exactly once, with the event's revision; whatever
   * else it does may be done again.
   */
  readonly handle: (event: TopicEvent, transaction: Transaction) => Promise<void> | void;
  /** Says what becomes of a record that cannot be read or processed; unless given, it stops. */
  readonly onPoison?: (poison: PoisonedRecord) => Verdict | Promise<Verdict>;
  /**
   * Says what becomes of an event before which some of its stream are missing, after the partition was read from its
   * beginning once more; unless given, it stops. To be accepted where a topic holds the newer part of a log alone.
   */
  readonly onGap?: (gap: EventsMissing) => Acceptance | Promise<Acceptance>;
}

/** `skip`: the record is left out. `stop`: {@link consumeEvents} throws. */
export type Verdict = 'skip' | 'stop';

/** `accept`: what is missing stays missing. `stop`: {@link consumeEvents} throws. */
export type Acceptance = 'accept' | 'stop';

/** How many events share a transaction where many wait. */
const together = 100;

/**
 * Processes each event of a topic exactly once, in the order of its stream, until the signal aborts: what the store keeps
 * decides, whatever the topic repeats and whoever of the group was given a partition before. The group's offsets in Kafka
 * are written for those who watch its lag, and never read.
 *
 * @throws PoisonedRecord, EventsMissing, and what the store throws when it is asked where to begin: all before that is
 * kept, and whoever calls again goes on there.
 */
export async function consumeEvents<Transaction>(options: ConsumeOptions<Transaction>): Promise<void> {
  const { topics = ['pedigree.events'], onPoison = () => 'stop', onGap = () => 'stop' } = options;
  const store = inTurn(options.store);
  /** Partitions that were read from their beginning, where what is missing is not to be found any more. */
  const whole = new Set<string>();
  await runConsumer({
    ...options,
    topics,
    async startOf(topic, partition) {
      const key = partitionKey({ topic, partition });
      const offset = await store.transaction((transaction) => store.highest(transaction, key));
      if (offset === null) whole.add(key);
      else whole.delete(key);
      return offset ?? 0;
    },
    async onBatch(payload, seek) {
      const key = partitionKey(payload.batch);
      const processing: Processing<Transaction> = {
        store,
        handle: options.handle,
        skips: async (poison) => (await onPoison(poison)) === 'skip',
        accepts: async (gap) => whole.has(key) && (await onGap(gap)) === 'accept',
      };
      try {
        await processBatch(payload, processing);
      } catch (fault) {
        if (!(fault instanceof EventsMissing) || whole.has(key)) throw fault;
        // The store has lost what it had, or another topic has taken the name: the beginning is where both are mended.
        whole.add(key);
        seek(0);
      }
    },
  });
}

async function processBatch<Transaction>(
  payload: EachBatchPayload,
  processing: Processing<Transaction>,
): Promise<void> {
  const { topic, partition, messages } = payload.batch;
  for (let from = 0; from < messages.length; from += together) {
    if (!payload.isRunning() || payload.isStale()) return;
    const records = messages.slice(from, from + together).map((message) => ({ ...message, topic, partition }));
    await processRecords(records, processing);
    payload.resolveOffset(records.at(-1)?.offset ?? '');
    await payload.heartbeat();
  }
  await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
}
