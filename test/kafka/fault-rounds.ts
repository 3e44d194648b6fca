import process from 'node:process';

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
