import type { Head } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Batch, unpackBatch } from './batch.ts';
import type { Outcomes } from './messages.ts';
import { prepareWriteAppend, type Written } from './write-append.ts';

/** What a batch came to, and the log's head with it. */
interface WrittenBatch {
  readonly outcomes: Outcomes;
  readonly head: Head;
}

/**
 * Prepares writing batches inside an open transaction: append after append, so that a later one sees what an earlier
 * one wrote. A refused append does not touch the others. What throws has to be rolled back and `forget` called.
 */
export function prepareWriteBatch(database: DatabaseSyncInstance) {
  const { write, forget } = prepareWriteAppend(database);
  return {
    forget,
    write(batch: Batch, before: Head): WrittenBatch {
      const recordedAt = latest(batch.clock, before.recordedAt);
      const positions: number[] = [];
      const revisions: number[] = [];
      const others = new Map<number, Exclude<Written, { kind: 'written' }>>();
      let last = Number(before.position);
      for (const append of unpackBatch(batch, recordedAt)) {
        const written = write({ ...append, after: last });
        if (written.kind === 'written') last = written.position;
        else others.set(positions.length, written);
        positions.push(written.kind === 'written' ? written.position : 0);
        revisions.push(written.kind === 'written' ? written.revision : 0);
      }
      const position = BigInt(last);
      const head = position === before.position ? before : { position, recordedAt };
      return { outcomes: { recordedAt, positions, revisions, others }, head };
    },
  };
}

function latest(clock: Instant, last: Instant | null): Instant {
  return last !== null && last > clock ? last : clock;
}
