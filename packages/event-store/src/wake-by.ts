import { setTimeout as pause } from 'node:timers/promises';
import type { Wake } from './follow-log.ts';

/** By what readers of a log on a server are woken. Times in milliseconds. */
export interface Waking {
  /** Holds what tells of the log, until it ends or the log is closed; calls `ring` once it stands, and at all it is told. */
  readonly hold: (ring: () => void) => Promise<void>;
  /** Between two looks that nobody asked for. */
  readonly poll: number;
  /** Before what has ended is held again: at first, and at most. It grows as long as nothing is told. */
  readonly delays: { readonly first: number; readonly longest: number };
  readonly closing: AbortSignal;
}

/**
 * Wakes readers by something that is held for the first of them, and for as long as there is one. What falls into the time
 * in which it is not held is lost, so everyone is woken when it is again, and every `poll` besides: a network that swallows
 * everything delays a reader by no more than that.
 */
export function wakeBy({ hold, poll, delays, closing }: Waking): Wake {
  const rings = new Set<() => void>();
  let isRunning = false;

  function ringAll(): void {
    for (const ring of rings) ring();
  }

  async function run(): Promise<void> {
    isRunning = true;
    const polling = setInterval(ringAll, poll);
    let delay = delays.first;
    const onTold = () => {
      delay = delays.first;
      ringAll();
    };
    while (rings.size > 0 && !closing.aborted) {
      await hold(onTold).catch(() => {});
      // Nobody waits for this pause: a process that has nothing else to do may end in it.
      if (!closing.aborted) await pause(delay, undefined, { ref: false });
      delay = Math.min(2 * delay, delays.longest);
    }
    clearInterval(polling);
    isRunning = false;
  }

  return (ring) => {
    rings.add(ring);
    if (!isRunning) void run();
    return () => rings.delete(ring);
  };
}
