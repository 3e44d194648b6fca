import { setTimeout as pause } from 'node:timers/promises';
import { isLost } from './esdb-error.ts';

/** The first and the longest time between two attempts, in milliseconds. */
const firstDelay = 25;
const longestDelay = 1000;

/** When to give up. */
export interface Attempts {
  /** Milliseconds from the first failure on. */
  readonly patience: number;
  /** Nothing more is tried once one of them has aborted. */
  readonly until: readonly AbortSignal[];
}

/** Tries again, at growing distances, what failed with the server; then throws the last error. */
export async function again<Result>(work: () => Promise<Result>, { patience, until }: Attempts): Promise<Result> {
  let deadline: AbortSignal | undefined;
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      return await work();
    } catch (error) {
      if (!isLost(error)) throw error;
      deadline ??= AbortSignal.timeout(patience);
      if ([deadline, ...until].some(({ aborted }) => aborted)) throw error;
    }
    await pause(delay);
  }
}
