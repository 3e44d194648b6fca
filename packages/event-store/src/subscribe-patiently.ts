import type { Position } from '@pedigree/kernel';
import { again, forEver } from './again.ts';
import { followLog, type Wake } from './follow-log.ts';
import { maxPageRows } from './page.ts';
import type { EventReader, StoredEvent } from './port.ts';

/** What subscriptions to a log on a server need of the reader around them. */
export interface PatientReading {
  readonly readPage: (after: Position, max: number) => Promise<readonly StoredEvent[]>;
  readonly wake: Wake;
  readonly closing: AbortSignal;
  /** Whether a page that failed may be there at another attempt. */
  readonly isWorthIt: (error: unknown) => boolean;
  /** What to throw where it may not. */
  readonly toFailed: (error: unknown) => unknown;
}

/** The port's subscription over a reader's pages. It outlives what passes, such as the server's absence, however long. */
export function subscribePatiently(reading: PatientReading): EventReader['subscribe'] {
  const { readPage, wake, closing, isWorthIt, toFailed } = reading;
  return (after, { signal } = {}) => {
    const until = signal ? [closing, signal] : [closing];
    const read = async (position: Position): Promise<readonly StoredEvent[]> => {
      try {
        return await again(() => readPage(position, maxPageRows), { patience: forEver, until, isWorthIt });
      } catch (error) {
        if (until.some(({ aborted }) => aborted)) return [];
        throw toFailed(error);
      }
    };
    return followLog({ after, read, wake, until });
  };
}
