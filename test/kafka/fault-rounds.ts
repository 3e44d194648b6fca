import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Milliseconds that a step of a round may take at most. Where the leader of a partition hangs, Kafka ends an open
 * transaction only when its own request to that leader has timed out, after 30 s, and one may follow another.
 */
const patience = 200_000;

/** The limit of a test's round, in milliseconds: that of its longest step, and what the others need. */
export const roundLimit = 2 * patience;

/**
 * Waits for a step of a round.
 *
 * @param came tells how things stand, where that is known.
 * @throws Error where it takes too long: it says which step was waited for.
 */
export async function step<Result>(
  required: string,
  work: Promise<Result>,
  came: () => unknown = () => 'nothing yet',
): Promise<Result> {
  const over = new AbortController();
  const late = pause(patience, undefined, { signal: over.signal }).then(() => {
    throw new Error(`required: ${required}, within ${patience / 1_000} s; came: ${JSON.stringify(came())}`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

/** How often each of some kinds of faults comes: `PEDIGREE_TEST_KAFKA_FAULTS` says how many rounds there are in all of a suite. */
export function roundsEach(kinds: number): number {
  const wanted = Number(process.env.PEDIGREE_TEST_KAFKA_FAULTS ?? kinds);
  if (!Number.isInteger(wanted) || wanted < 1) {
    throw new Error(`required: PEDIGREE_TEST_KAFKA_FAULTS as a number of rounds; came: ${wanted}`);
  }
  return Math.ceil(wanted / kinds);
}

/** Says that a round is over, what it was and how much was told by then, where many are asked for. */
export function tellRound(fault: string, round: number, rounds: number, events: number): void {
  if (process.env.PEDIGREE_TEST_KAFKA_FAULTS === undefined) return;
  process.stderr.write(`round ${round + 1} of ${rounds}: ${fault}; ${events} events, all told and in order\n`);
}

/** How long a fault of that round lasts, in milliseconds: past what a client waits for an answer, and well below it. */
export function lasting(round: number): number {
  return [5_000, 300, 1_500, 10_000][round % 4] ?? 0;
}
