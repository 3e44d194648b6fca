import { setTimeout as pause } from 'node:timers/promises';

/** The first and the longest time between two attempts, in milliseconds. */
const firstDelay = 25;
const longestDelay = 1000;

/** A patience that never ends: no timer could be set to it. */
export const forEver = Number.POSITIVE_INFINITY;

/** When to give up. */
export interface Attempts {
  /** Milliseconds from the first failure on. */
  readonly patience: number;
  /** Nothing more is tried once one of them has aborted. */
  readonly until: readonly AbortSignal[];
  /** Whether another attempt may do better. */
  readonly isWorthIt: (error: unknown) => boolean;
}

/**
 * Tries again, at growing distances, what failed with a server or the way to it; then throws the last error. An attempt that
 * lasted longer than any distance was no knock at a closed door, be it a work of weeks: the next one comes soon.
 */
export async function again<Result>(
  work: () => Promise<Result>,
  { patience, until, isWorthIt }: Attempts,
): Promise<Result> {
  let deadline: AbortSignal | undefined;
  let lasting: AbortSignal | undefined;
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      if (patience !== forEver) deadline ??= AbortSignal.timeout(patience);
      if (lasting?.aborted) delay = firstDelay;
      const over = deadline ? [deadline, ...until] : until;
      const isOver = () => over.some(({ aborted }) => aborted);
      if (!isOver()) await pause(delay);
      if (isOver()) throw error;
      lasting = AbortSignal.timeout(longestDelay);
    }
  }
}
