/** Every reason for which a command can be refused. Callers branch on these: add, never rename. */
export const rejectionCodes = [
  'INVALID_INPUT',
  'UNKNOWN_REFERENCE',
  'AMBIGUOUS_REFERENCE',
  'OTHER_NAMESPACE',
  'INVALID_SHARES',
  'OCCURRED_IN_FUTURE',
  'REASON_REQUIRED',
  'COMMAND_ID_REUSED',
  'REVISION_CHANGED',
  'ALREADY_LABELLED',
  'LABEL_TAKEN',
  'ALIAS_MOVED',
  'VERSION_RETRACTED',
  'NOT_RETRACTED',
  'NOT_DEPRECATED',
  'NOTHING_TO_ROLL_BACK_TO',
  'NOTHING_TO_RETIRE',
  'UNKNOWN_CHANGE',
  'EVENT_TOO_LARGE',
  'READ_ONLY',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** A refusal: a value, never an exception. The message says what was required and what came. */
export interface Rejection {
  readonly rejected: RejectionCode;
  readonly message: string;
}

export function reject(rejected: RejectionCode, message: string): Rejection {
  return { rejected, message };
}

/** Tells a refusal from any other outcome. */
export function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && 'rejected' in value;
}

/** All outcomes, or the first refusal among them. */
export function allOrRejection<Outcome>(outcomes: readonly (Outcome | Rejection)[]): Outcome[] | Rejection {
  const accepted: Outcome[] = [];
  for (const outcome of outcomes) {
    if (isRejection(outcome)) return outcome;
    accepted.push(outcome);
  }
  return accepted;
}
