import type { Position } from '@pedigree/kernel';
import type { UnreadWatch } from './watch-unread.ts';

/** Results, each as JSON, of events that follow one another. The same array for all who are told the same. */
export type Batch = readonly Buffer[];

/** One subscriber's end of its connection. */
export interface Sink {
  /** Sends all of them at once. False where they fill what the connection holds: then `writable` is to be awaited. */
  readonly write: (batch: Batch) => boolean;
  /** Resolves when there is room for more, or nobody to read it. */
  readonly writable: () => Promise<void>;
  /** Ends the connection of one that does not read, and says behind what to resume as far as that can reach it. */
  readonly giveUp: (resumeAfter: Position) => void;
}

/** One who is told: where to, and until when. */
export interface Member {
  readonly sink: Sink;
  readonly signal: AbortSignal;
}

/**
 * Waits for room behind what a member was told. Answers false where it is over: it left, or it did not read in time and
 * was given up. What it was told stands in its connection before that, so that it resumes behind it.
 */
export type AwaitRoom = (member: Member, told: Position) => Promise<boolean>;

/** Makes the wait of those whom that watches. It rejects where the connection fails. */
export function createAwaitRoom({ handOut }: UnreadWatch): AwaitRoom {
  return async ({ sink, signal }, told) => {
    let end: (over: 'left' | 'unread') => void = () => {};
    const over = new Promise<'left' | 'unread'>((resolve) => {
      end = resolve;
    });
    const leave = () => end('left');
    const taken = handOut(() => end('unread'));
    signal.addEventListener('abort', leave);
    try {
      const first = await Promise.race([over, sink.writable().then(() => 'room' as const)]);
      if (first === 'unread') sink.giveUp(told);
      return first === 'room';
    } finally {
      taken();
      signal.removeEventListener('abort', leave);
    }
  };
}
