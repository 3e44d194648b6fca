import {
  AppendFailed,
  type AppendOutcome,
  again,
  checkAppend,
  createBatches,
  EventIdTaken,
  type EventStore,
  type InTurn,
  maxBatchAppends,
  maxBatchBytes,
  OutcomeUnknown,
  revisionNumber,
} from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { isLost, type Place, wordsOf } from '@pedigree/postgres';
import { AnswerLost } from './errors.ts';
import { explain } from './explain.ts';
import type { GatheredAppend, Written } from './write-append.ts';
import type { WriteBatch } from './write-batch.ts';

/** Appends that will share a commit, and who waits for them. */
interface Gathering {
  readonly appends: GatheredAppend[];
  readonly waiting: { resolve: (outcome: AppendOutcome) => void; reject: (error: unknown) => void }[];
  size: number;
}

/** What appends need of the store around them. */
interface AppenderOptions {
  readonly place: Place;
  readonly writeBatch: WriteBatch;
  /** Read once a batch: what shares a commit was learned at one time. */
  readonly clock: () => Instant;
  readonly closing: AbortSignal;
  /** Runs one exclusive piece of this store's writing after the other. */
  readonly inTurn: InTurn;
}

/** Group commit: while a batch is under way, appends gather, and go together in the next. */
export function createAppend({ place, writeBatch, clock, closing, inTurn }: AppenderOptions): EventStore['append'] {
  const batches = createBatches<Gathering>({ inTurn, begin: () => ({ appends: [], waiting: [], size: 0 }), send });

  async function send({ appends, waiting }: Gathering): Promise<void> {
    try {
      const outcomes = await writeSurely(appends, clock());
      for (const [index, { resolve, reject }] of waiting.entries()) {
        const outcome = toOutcome(outcomes[index]);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  /**
   * Where the answer to a COMMIT is lost, the batch is sent again: what was written is found by its ids and answered as it
   * was written, and what was not is written now.
   */
  async function writeSurely(appends: readonly GatheredAppend[], now: Instant): Promise<Written[]> {
    let isInDoubt = false;
    const isWorthIt = (error: unknown) => {
      isInDoubt ||= error instanceof AnswerLost;
      return isInDoubt || isLost(error);
    };
    try {
      const { patience } = place.limits;
      return await again(() => writeBatch(appends, now), { patience, until: [closing], isWorthIt });
    } catch (cause) {
      if (!isInDoubt) throw new AppendFailed(explain(cause, place, 'a log that takes events'), { cause });
      throw new OutcomeUnknown(
        `required: an answer to COMMIT from ${place.name}; came: ${wordsOf(cause)}; it may or may not be written`,
        { cause },
      );
    }
  }

  return (stream, expected, events) =>
    new Promise((resolve, reject) => {
      checkAppend(expected, events);
      const batch = batches.join();
      const copies = events.map((event) => ({ ...event, bytes: event.bytes.slice() }));
      batch.appends.push({ stream, expected: revisionNumber(expected), events: copies });
      batch.waiting.push({ resolve, reject });
      batch.size += events.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (batch.appends.length >= maxBatchAppends || batch.size >= maxBatchBytes) batches.close();
    });
}

function toOutcome(written: Written | undefined): AppendOutcome | Error {
  switch (written?.kind) {
    case 'written':
    case 'repeated': {
      const { kind, revision, positions, recordedAt } = written;
      const outcome = { appended: true, revision, position: positions.at(-1) ?? 0n, positions, recordedAt } as const;
      return kind === 'written' ? outcome : { ...outcome, repeated: true };
    }
    case 'conflict':
      return { appended: false, actual: written.actual };
    case 'idTaken':
      return new EventIdTaken(`required: an event id of its own; came: ${written.id}, which is stored`);
    case undefined:
      return new RangeError('required: an outcome for each append; came: none');
  }
}
