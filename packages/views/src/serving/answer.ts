import type { Actor, Evidence, Instant, Position } from '@pedigree/kernel';
import type { Allocation, ChangeReference } from '@pedigree/schema/events';

/** An environment and a model of one namespace: where an allocation holds. */
export interface Slot {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
}

/** What serves in a slot at a time, as known at a position (semantics.md §4, rule 6). */
export interface Serving extends Slot {
  /** `UNKNOWN` where no change stands, or where one states so. */
  readonly allocation: Allocation;
  /** The change that says so, null where none does. */
  readonly change: {
    readonly eventId: string;
    readonly type: string;
    readonly position: Position;
    readonly since: Instant;
    readonly actor: Actor;
    readonly evidence: Evidence;
    readonly reason: string | null;
    readonly recordedAt: Instant;
  } | null;
  /** `since` of the next standing change, null where there is none. */
  readonly until: Instant | null;
}

/** A change as the history shows it. */
export interface ServingChangeFound extends Slot {
  readonly eventId: string;
  readonly type: string;
  readonly position: Position;
  readonly ordinal: number;
  readonly since: Instant;
  /** `since` of the next standing change; null for the last, and for a withdrawn one. */
  readonly until: Instant | null;
  readonly allocation: Allocation;
  readonly actor: Actor;
  readonly evidence: Evidence;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  /** The standing change that its decider saw before it. */
  readonly replaced: ChangeReference | null;
  /** True where it stands, and `replaced` is no longer what stands before it. */
  readonly basisMoved: boolean;
  readonly restates: ChangeReference | null;
  /** Position of the event that withdrew it, as known; null while it stands. */
  readonly withdrawnAt: Position | null;
}

/** A time in which a version was in the allocation of an environment, however its share changed meanwhile. */
export interface ServingPeriod {
  readonly namespace: string;
  readonly environment: string;
  readonly since: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
  /** The last it had, in hundredths of a percent; null where it was a shadow alone. */
  readonly share: number | null;
  /** Of the event that it began with. */
  readonly position: Position;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** Where a change stands in a history: what a cursor holds. */
export interface ServingChangeKey {
  readonly since: Instant;
  readonly position: Position;
  readonly ordinal: number;
}
