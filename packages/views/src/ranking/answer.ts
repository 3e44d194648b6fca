import type { Instant, Json, Position } from '@pedigree/kernel';
import type { Name, VersionKey } from '../name.ts';

/** What a parameter has to be: all that is said holds. Numbers are compared with numbers alone. */
export interface ParameterCondition {
  /** As facts name it: `optimizer.rate`. */
  readonly path: string;
  readonly oneOf?: readonly Json[];
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  /** Whether it is there at all; left out, it has to be. */
  readonly isThere?: boolean;
}

export interface TagCondition {
  readonly key: string;
  /** Left out: any. */
  readonly value?: string;
}

/** A dataset of the recipe, in whatever role; without a digest any version of it. */
export type DatasetCondition = Name & { readonly digest?: string };

/** A package of the recipe, in one of these releases of it, as `packageReleases` told them. */
export interface ReleaseCondition {
  readonly package: string;
  readonly releases: readonly number[];
}

/** Which model versions: those for which all that is said holds, as known at a position. */
export interface VersionFilter {
  readonly namespace?: string;
  readonly models?: readonly Name[];
  readonly branches?: readonly string[];
  /** Of the code, however it is written. */
  readonly repository?: string;
  /** The commit of the code, or how it begins. */
  readonly commit?: string;
  readonly occurredFrom?: Instant;
  readonly occurredUntil?: Instant;
  readonly recordedFrom?: Instant;
  readonly recordedUntil?: Instant;
  readonly parameters?: readonly ParameterCondition[];
  readonly tags?: readonly TagCondition[];
  readonly datasets?: readonly DatasetCondition[];
  readonly packages?: readonly ReleaseCondition[];
  /** Approved for each of these environments, and rejected for none. */
  readonly approvedFor?: readonly Name[];
  /** Only these. */
  readonly versions?: readonly VersionKey[];
  /** Retracted ones, too. */
  readonly withRetracted?: boolean;
}

/** A metric, and on what it was measured: a dataset version, any version of a dataset, or (left out) whatever it was. */
export interface MetricAsked {
  readonly metric: string;
  readonly dataset?: DatasetCondition;
}

/** What a version scored last. `score` is NaN where that was measured. */
export interface ScoreFound {
  readonly key: VersionKey;
  /** Its place among all versions in the order of recording: it tells equal scores apart. */
  readonly version: number;
  readonly score: number;
  /** On what it was measured, null where that was not told. */
  readonly dataset: (Name & { readonly digest: string }) | null;
  /** Of the training or the evaluation. */
  readonly position: Position;
  readonly occurredAt: Instant;
}

/** Where a page of a leaderboard ends. */
export interface ScoreKey {
  readonly score: ScoreFound['score'];
  readonly version: ScoreFound['version'];
}

/** Whether the greatest or the least is the best. */
export type ScoreDirection = 'HIGHER' | 'LOWER';
