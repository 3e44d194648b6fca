import { setTimeout as pause } from 'node:timers/promises';

/** The first and the longest time between two attempts, in milliseconds. */
const firstDelay = 25;
const longestDelay = 1000;

/** The longest patience that there is, which a timer can be set to: 24 days. */
export const forEver = 2 ** 31 - 1;

/** When to give up. */
export interface Attempts {
  /** Milliseconds from the first failure on. */
  readonly patience: number;
  /** Nothing more is tried once one of them has aborted. */
  readonly until: readonly AbortSignal[];
  /** Whether another attempt may do better. */
  readonly isWorthIt: (error: unknown) => boolean;
}

/** Tries again, at growing distances, what failed with a server or the way to it; then throws the last error. */
export async function again<Result>(
  work: () => Promise<Result>,
  { patience, until, isWorthIt }: Attempts,
): Promise<Result> {
  let deadline: AbortSignal | undefined;
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      deadline ??= AbortSignal.timeout(patience);
      const over = [deadline, ...until];
      const isOver = () => over.some(({ aborted }) => aborted);
      if (!isOver()) await pause(delay);
      if (isOver()) throw error;
    }
  }
}
