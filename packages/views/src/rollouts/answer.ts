import type { Instant, Position } from '@pedigree/kernel';
import type { RolloutPlan } from '@pedigree/schema/events';
import type { RolloutEventRow, RolloutTold, ServingReportRow } from './row.ts';

/** OVERTAKEN: something else was stated in one of its slots since, and it is not ended itself. */
export type RolloutState = 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'ABORTED' | 'OVERTAKEN';

/** An event about a rollout. */
export type RolloutMoment = Omit<RolloutEventRow, 'told' | 'rollout'> & RolloutTold;

/** A rollout as known at a position. */
export interface RolloutFound {
  readonly id: string;
  readonly namespace: string;
  readonly environment: string;
  /** Of the event that began it. */
  readonly position: Position;
  readonly plan: RolloutPlan;
  readonly state: RolloutState;
  /** Place in the plan's steps, from 0: where it is, or came to. */
  readonly step: number;
  /** Since when its step holds (anew since it was resumed), or since when it has ended; of one that is overtaken, since its last step. */
  readonly since: Instant;
  /** In order. */
  readonly moments: readonly RolloutMoment[];
}

export interface RolloutFilter {
  readonly namespace?: string;
  /** Name of an environment of that namespace. */
  readonly environment?: string;
  /** Name of a model of that namespace. */
  readonly model?: string;
  readonly state?: RolloutState;
}

/** Metrics of a version while it served. */
export type ServingReportFound = ServingReportRow;

/** Reports behind a position, and up to where these are all. */
export interface ReportsFound {
  readonly items: readonly ServingReportFound[];
  readonly upTo: Position;
}
