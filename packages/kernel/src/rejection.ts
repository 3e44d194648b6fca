/** Every reason for which a command can be refused. Callers branch on these: add, never rename. */
export const rejectionCodes = [
  'INVALID_INPUT',
  'UNKNOWN_REFERENCE',
  'AMBIGUOUS_REFERENCE',
  'OTHER_NAMESPACE',
  'INVALID_SHARES',
  'OCCURRED_IN_FUTURE',
  'POSITION_OF_ANOTHER_LOG',
  'REASON_REQUIRED',
  'COMMAND_ID_REUSED',
  'REVISION_CHANGED',
  'ALREADY_LABELLED',
  'LABEL_TAKEN',
  'ALIAS_MOVED',
  'VERSION_RETRACTED',
  'NOT_RETRACTED',
  'NOT_DEPRECATED',
  'NOT_JUDGED',
  'NOTHING_TO_ROLL_BACK_TO',
  'NOTHING_TO_RETIRE',
  'NOTHING_TO_RESTORE',
  'NOTHING_KNOWN_THEN',
  'RESTORE_BLOCKED',
  'UNKNOWN_CHANGE',
  'NOTHING_TO_REPLACE',
  'ROLLOUT_RUNNING',
  'ROLLOUT_OVER',
  'ROLLOUT_OVERTAKEN',
  'ROLLOUT_PAUSED',
  'HELD_TOO_SHORT',
  'POLICY_NOT_MET',
  'FACTS_NOT_REACHED',
  'EVENT_TOO_LARGE',
  'READ_ONLY',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** One of several things that are asked of a model version, and what there was of it. */
export interface RejectionItem {
  readonly model: string;
  readonly number: number;
  /** Which kind of rule asks it. */
  readonly rule: string;
  readonly required: string;
  readonly found: string;
  readonly passed: boolean;
  /** What would mend it, null where nothing is missing. */
  readonly mend: string | null;
}

/** A refusal: a value, never an exception. The message says what was required and what came. */
export interface Rejection {
  readonly rejected: RejectionCode;
  readonly message: string;
  /** The same item by item, those that pass included, where several things were asked. */
  readonly items?: readonly RejectionItem[];
}

export function reject(rejected: RejectionCode, message: string, items?: readonly RejectionItem[]): Rejection {
  return items ? { rejected, message, items } : { rejected, message };
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
