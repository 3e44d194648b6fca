import { type EventReader, followLog, maxPageRows, type StoredEvent, type Wake } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { again, isDelayed, isLost, type Place } from '@pedigree/postgres';
import { toReadFailed } from './explain.ts';

/** What subscriptions need of the reader around them. */
interface SubscribeOptions {
  readonly place: Place;
  readonly readPage: (after: Position, max: number) => Promise<readonly StoredEvent[]>;
  readonly wake: Wake;
  readonly closing: AbortSignal;
}

/** The port's subscription over a reader's pages. It outlives the server's absence and others' locks, however long. */
export function createSubscribe({ place, readPage, wake, closing }: SubscribeOptions): EventReader['subscribe'] {
  return (after, { signal } = {}) => {
    const until = signal ? [closing, signal] : [closing];
    const read = async (position: Position): Promise<readonly StoredEvent[]> => {
      try {
        return await again(() => readPage(position, maxPageRows), { patience: forEver, until, isWorthIt });
      } catch (error) {
        if (until.some(({ aborted }) => aborted)) return [];
        throw toReadFailed(error, place);
      }
    };
    return followLog({ after, read, wake, until });
  };
}

const isWorthIt = (error: unknown): boolean => isLost(error) || isDelayed(error);

/** The longest that a timer can be set to: 24 days. */
const forEver = 2 ** 31 - 1;
