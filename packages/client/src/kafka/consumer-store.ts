import { oneAfterAnother } from './one-after-another.ts';
import type { RecordPlace } from './topic-record.ts';

/**
 * What a consumer remembers, beside what it makes of the events: of each key the highest number. Keys are streams, with the
 * revision of their last event, and partitions of topics, with the offset to go on from. Both are kept in the transaction
 * in which the events are processed, which is why each is processed exactly once. Two groups need two stores.
 */
export interface ConsumerStore<Transaction> {
  /** Runs the work in a transaction: all of it is kept, or nothing where it throws. A consumer has one under way at a time. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** The number that was kept of a key, null where there is none. */
  highest(transaction: Transaction, key: string): Promise<number | null>;
  /**
   * Keeps a number where it is higher than the one that was kept, and says whether it was: one statement, that waits for
   * another transaction which keeps the same key. So two members of a group, of whom one was taken for dead, never process
   * the same event.
   */
  keep(transaction: Transaction, key: string, number: number): Promise<boolean>;
}

/** The key of a partition: no stream's name begins so. */
export function partitionKey({ topic, partition }: Omit<RecordPlace, 'offset'>): string {
  return `kafka:${topic}/${partition}`;
}

/** The same store with one transaction at a time: it may be one connection, and partitions are given while others are read. */
export function inTurn<Transaction>(store: ConsumerStore<Transaction>): ConsumerStore<Transaction> {
  const enqueue = oneAfterAnother();
  return {
    transaction: (work) => enqueue(() => store.transaction(work)),
    highest: (transaction, key) => store.highest(transaction, key),
    keep: (transaction, key, number) => store.keep(transaction, key, number),
  };
}

/** Remembers as long as the process lives: for what is kept in memory as well, and made anew at each start. */
export function memoryStore(): ConsumerStore<Map<string, number>> {
  const kept = new Map<string, number>();
  const enqueue = oneAfterAnother();
  return {
    transaction: (work) =>
      enqueue(async () => {
        const changes = new Map<string, number>();
        const result = await work(changes);
        for (const [key, number] of changes) kept.set(key, number);
        return result;
      }),
    highest: async (changes, key) => changes.get(key) ?? kept.get(key) ?? null,
    async keep(changes, key, number) {
      if (number <= (changes.get(key) ?? kept.get(key) ?? -1)) return false;
      changes.set(key, number);
      return true;
    },
  };
}
