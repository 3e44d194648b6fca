import { createBatches, createTurns } from '@pedigree/event-store';
import type { KeyedRecord, Topics } from '../topics.ts';

/** Commits records with those of whoever else waits; answers when they are committed. */
export type Commit = (records: readonly KeyedRecord[]) => Promise<void>;

interface Batch {
  readonly records: KeyedRecord[];
  readonly committed: Promise<void>;
  readonly answer: (outcome: Promise<void>) => void;
}

/**
 * Group commit: one transaction is under way at a time, and the next takes all that wait for it. Behind one that failed there
 * is none: all that wait fail alike.
 */
export function joinCommits(topics: Pick<Topics, 'commit'>): Commit {
  let last: Promise<void> = Promise.resolve();
  const batches = createBatches<Batch>({
    inTurn: createTurns(),
    begin: beginBatch,
    async send({ records, answer, committed }) {
      last = last.then(() => topics.commit(records));
      answer(last);
      await committed.catch(() => {});
    },
  });
  return (records) => {
    const batch = batches.join();
    batch.records.push(...records);
    return batch.committed;
  };
}

function beginBatch(): Batch {
  let answer: Batch['answer'] = () => {};
  const committed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return { records: [], committed, answer };
}
