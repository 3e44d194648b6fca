import type { Instant } from '@pedigree/kernel';
import type { Allocation, ChangeReference, Policy } from '@pedigree/schema/events';
import { emptyMap, type Persistent } from '../persistent.ts';
import type { Rollout, RolloutMark } from './rollout/state.ts';

/** A standing change of a slot. */
export interface Change {
  readonly event: string;
  readonly from: Instant;
  /** Revision of its event, and its place among that event's changes: with `from`, what changes are ordered by. */
  readonly revision: number;
  readonly index: number;
  readonly allocation: Allocation;
  /** The changes that this one stands for: those that it restates, directly or through another. */
  readonly standsFor: readonly ChangeReference[];
  /** The change it returns to, where it is a rollback or the end of a rollout, or restates one. */
  readonly returnsTo: ChangeReference | null;
  /** Which rollout stated it, where one did or it restates such a change. */
  readonly rollout: RolloutMark | null;
  /**
   * Whether it was told of the past while a policy held, or restates what was: no policy was asked of it, and it changed nothing
   * that served then. Who tells what serves now has another right than to promote (semantics.md §4 rule 7).
   */
  readonly isToldOnly: boolean;
}

/** Standing changes of (environment, model), in order. Within one stream, revisions are in the order of positions. */
export type Slot = Persistent<Change, Change>;

/** What promotions have to have, and the revision that said so. */
export interface StandingPolicy extends Policy {
  readonly revision: number;
}

export interface EnvironmentState {
  readonly defined: {
    readonly rank: number | null;
    readonly production: boolean;
    readonly revision: number;
  } | null;
  /** Null where none was ever stated. */
  readonly policy: StandingPolicy | null;
  readonly slots: Persistent<string, Slot>;
  /** By id. */
  readonly rollouts: Persistent<string, Rollout>;
  /** The id of the last rollout of each model. */
  readonly lastRollouts: Persistent<string, string>;
}

export const initialEnvironment: EnvironmentState = {
  defined: null,
  policy: null,
  slots: emptyMap(),
  rollouts: emptyMap(),
  lastRollouts: emptyMap(),
};
