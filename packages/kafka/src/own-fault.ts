/** What who is told threw: none of Kafka's faults. */
export class OwnFault extends Error {
  override readonly name = 'OwnFault';
}

/** Tells what was read. @throws OwnFault, with what telling threw as its cause. */
export function telling<Answer>(tell: () => Answer): Answer {
  try {
    return tell();
  } catch (cause) {
    throw new OwnFault('what was read could not be told', { cause });
  }
}

/** Throws what ended those who read side by side, if anything: an own fault before any of Kafka's, which are tried again. */
export function throwFirst(outcomes: readonly PromiseSettledResult<unknown>[]): void {
  const faults = outcomes.filter((outcome) => outcome.status === 'rejected');
  const worst = faults.find(({ reason }) => reason instanceof OwnFault) ?? faults[0];
  if (worst) throw worst.reason;
}
