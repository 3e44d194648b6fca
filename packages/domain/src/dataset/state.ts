import { type Instant, placeOfCode } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import { emptyMap, type Persistent } from '../persistent.ts';

/** When something was said to be true, and the revision of the event that says so. */
export interface Statement extends Moment {
  readonly revision: number;
}

interface Moment {
  readonly occurredAt: Instant;
  /** Where the commit that it names as holding the version stands among others. */
  readonly holder: string;
  /** Whether what came before it is unknown to who says so. */
  readonly pastUnknown: boolean;
}

/** The moment that a command or an event states. */
export function momentOf(
  occurredAt: Instant,
  { heldBy, pastUnknown }: Pick<DatasetEvents['DatasetVersioned']['data'], 'heldBy' | 'pastUnknown'>,
): Moment {
  return { occurredAt, holder: placeOfCode(heldBy), pastUnknown: pastUnknown ?? false };
}

/**
 * Whether a statement comes before another. One whose past is unknown comes last, since who knows the past may find a
 * later time (clocks stand wrong) or the same. Of one time, the lesser id of the holding commits decides, and of one
 * commit in several repositories one of these: that means nothing, and makes answers independent of the order in which
 * statements are recorded. The views have the same order (`rankOf`).
 */
export function precedes(one: Moment, other: Moment): boolean {
  if (one.pastUnknown !== other.pastUnknown) return other.pastUnknown;
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt;
  return one.holder < other.holder;
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
