import type { Instant } from '@pedigree/kernel';
import { emptyMap, type Persistent } from '../persistent.ts';

/** When something was said to be true, and the revision of the event that says so. */
export interface Statement {
  readonly occurredAt: Instant;
  /** The commit that it names as holding the version; null where it names none. */
  readonly heldBy: string | null;
  readonly revision: number;
}

/**
 * Whether a statement comes before another. Of one time, the lesser id of the holding commits decides: that means nothing,
 * and makes answers independent of the order in which statements are recorded.
 */
export function precedes(one: Omit<Statement, 'revision'>, other: Omit<Statement, 'revision'>): boolean {
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt;
  return one.heldBy !== null && (other.heldBy === null || one.heldBy < other.heldBy);
}

/** Revisions are those of the events that said it first. */
export interface DatasetVersionState {
  readonly digest: string;
  readonly revision: number;
  /** Since when it is known to have been there; of several that say so the one that {@link precedes} the others. */
  readonly earliest: Statement;
  /** Revision of the retraction that holds, null where none does. */
  readonly retractedAt: number | null;
}

export interface DatasetState {
  /** Revision of the registration, null before it. */
  readonly registeredAt: number | null;
  readonly versions: Persistent<number, DatasetVersionState>;
  readonly numbers: Persistent<string, number>;
  /** Of each origin that a version is known to have, the earliest statement: by number and origin. */
  readonly origins: Persistent<string, Statement>;
}

export const initialDataset: DatasetState = {
  registeredAt: null,
  versions: emptyMap(),
  numbers: emptyMap(),
  origins: emptyMap(),
};
