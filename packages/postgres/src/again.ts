import { setTimeout as pause } from 'node:timers/promises';
import { isLost } from './postgres-error.ts';

/** The first and the longest time between two attempts, in milliseconds. */
const firstDelay = 25;
const longestDelay = 1000;

/** When to give up. */
export interface Attempts {
  /** Milliseconds from the first failure on. */
  readonly patience: number;
  /** Nothing more is tried once one of them has aborted. */
  readonly until: readonly AbortSignal[];
  /** Whether another attempt may do better. */
  readonly isWorthIt?: (error: unknown) => boolean;
}

/** Tries again, at growing distances, what failed with its connection; then throws the last error. */
export async function again<Result>(
  work: () => Promise<Result>,
  { patience, until, isWorthIt = isLost }: Attempts,
): Promise<Result> {
  let deadline: AbortSignal | undefined;
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      deadline ??= AbortSignal.timeout(patience);
      if ([deadline, ...until].some(({ aborted }) => aborted)) throw error;
    }
    await pause(delay);
  }
}
