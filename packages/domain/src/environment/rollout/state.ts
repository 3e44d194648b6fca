import type { Instant } from '@pedigree/kernel';
import type { ChangeReference, RolloutPlan } from '@pedigree/schema/events';

/** Which rollout a change is of, and what it is there. */
export interface RolloutMark {
  /** Id of the event that began it. */
  readonly id: string;
  readonly phase: 'STEP' | 'COMPLETED' | 'ABORTED';
  /** Place in the plan's steps, from 0. */
  readonly step: number;
}

/** A rollout that nobody ended. Whether it still is in force, and at which step, is told by what stands: see `find-rollout.ts`. */
export interface OpenRollout {
  readonly state: 'OPEN';
  readonly plan: RolloutPlan;
  /** What each model's first step replaced, in the order of the plan. */
  readonly replaced: readonly (ChangeReference | null)[];
  /** Since when it is paused, where it is. */
  readonly pausedAt: Instant | null;
  /** When it was last resumed: its step holds from then. */
  readonly resumedAt: Instant | null;
  /** Revision of the last event about it. */
  readonly revision: number;
}

/** A rollout that is over for good: all that is left of it. */
export interface EndedRollout {
  readonly state: 'COMPLETED' | 'ABORTED' | 'OVERTAKEN';
  /** How many models it brought. */
  readonly models: number;
  /** Revision of the event that ended it. */
  readonly revision: number;
}

export type Rollout = OpenRollout | EndedRollout;
