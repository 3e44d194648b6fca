import { groupBy } from '@pedigree/kernel';
import type { Kafka, Transaction } from 'kafkajs';
import { KafkaUnreachable, Overtaken, RecordTooLarge } from '../errors.ts';
import { partitionOf } from '../relay/partition.ts';
import type { KeyedRecord } from '../topics.ts';
import { forSomeSeconds } from './client.ts';
import { isFenced, toRelayError, wordsOf } from './kafka-error.ts';
import type { Lease } from './lease.ts';
import { closeProducer, openProducer } from './open-producer.ts';
import type { TopicFacts } from './topic-facts.ts';
import { writeRecords } from './write-records.ts';

/**
 * Milliseconds after which Kafka aborts a transaction that nobody ends: so long, and some seconds, readers of committed
 * records wait where a relay was killed in one and no other follows it.
 */
const abandonedAfter = 15_000;

/** What transactions have to know. */
export interface TransactionParts {
  readonly client: Kafka;
  /** Under which Kafka knows all relays that take turns: who begins last fences the others. */
  readonly id: string;
  readonly factsOf: (topic: string) => Promise<TopicFacts>;
  /** Is confirmed by each transaction that was committed. */
  readonly lease: Lease;
}

/** Writes in transactions, one at a time. After any failure it is of no more use. */
export interface Transactions {
  /**
   * Writes records in one transaction, and tells the offset of the last one.
   *
   * @throws Overtaken, RecordTooLarge, KafkaUnreachable
   */
  commit(records: readonly KeyedRecord[]): Promise<bigint>;
  /** The same, unless the lease is fresh by when it is its turn. */
  prove(record: KeyedRecord): Promise<void>;
  close(): Promise<void>;
}

/** Connects a transactional producer. Its first transaction fences whoever had the id before. */
export async function openTransactions({ client, id, factsOf, lease }: TransactionParts): Promise<Transactions> {
  const producer = await openProducer(client, {
    transactionalId: id,
    transactionTimeout: abandonedAfter,
    // What follows a transaction is refused for the moment in which that one is being ended: CONCURRENT_TRANSACTIONS.
    retry: { ...forSomeSeconds, initialRetryTime: 20 },
  });
  let failure: Error | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function commit(records: readonly KeyedRecord[]): Promise<bigint> {
    if (failure) throw failure;
    try {
      const transaction = await producer.transaction();
      const offset = await orAbort(transaction, () => write(transaction, records));
      const asked = lease.now();
      await transaction.commit();
      lease.confirm(asked);
      return offset;
    } catch (error) {
      failure = isFenced(error) ? overtaken(id, error) : toRelayError(error, `Kafka takes a transaction of ${id}`);
      throw failure;
    }
  }

  async function write(transaction: Transaction, records: readonly KeyedRecord[]): Promise<bigint> {
    let offset = -1n;
    for (const [topic, ofTopic] of groupBy(records, (record) => record.topic)) {
      const { partitions, maxBytes } = await factsOf(topic);
      for (const [partition, part] of groupBy(ofTopic, ({ key }) => partitionOf(key, partitions))) {
        const writing = writeRecords(transaction, { topic, partition, records: part, maxBytes }, async () => {});
        offset = await writing.catch((error: unknown) => {
          throw amongAll(error, part, records);
        });
      }
    }
    return offset;
  }

  return {
    commit: (records) => inTurn(() => commit(records)),
    prove: (record) =>
      inTurn(async () => {
        if (!lease.isFresh()) await commit([record]);
      }),
    async close() {
      failure ??= new KafkaUnreachable('required: an open producer; came: one that was closed');
      await closeProducer(producer, last);
    },
  };
}

/** Ends a transaction whose work failed, as far as that is possible; the next of this id begins by ending it too. */
async function orAbort<Result>(transaction: Transaction, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await transaction.abort().catch(() => {});
    throw error;
  }
}

/** Counts a record that is too large among all that were given. */
function amongAll(error: unknown, part: readonly KeyedRecord[], all: readonly KeyedRecord[]): unknown {
  if (!(error instanceof RecordTooLarge) || error.index === null) return error;
  const record = part[error.index];
  return record ? new RecordTooLarge(error.message, all.indexOf(record), { cause: error.cause }) : error;
}

function overtaken(id: string, error: unknown): Overtaken {
  return new Overtaken(`required: to lead the relays of ${id}; came: ${wordsOf(error)}: another relay has taken over`, {
    cause: error,
  });
}
