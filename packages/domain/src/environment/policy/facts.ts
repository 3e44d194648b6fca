import type { Basis, Instant } from '@pedigree/kernel';
import type { PolicyRule, ServingVersion } from '@pedigree/schema/events';

/** What a promotion under a policy rests on that no folded stream tells: which versions, and by which rules. */
export interface PromotionQuestion {
  readonly namespace: string;
  readonly versions: readonly { readonly model: string; readonly number: number }[];
  readonly rules: readonly PolicyRule[];
  /** Where the answer cannot be had, it is decided without: what is missing is passed over in any case. */
  readonly orWithout?: true;
}

/** The answer, all of it as known at one position. */
export interface PromotionFacts {
  readonly question: PromotionQuestion;
  /** Of each version that was asked about; none where no view told it in time. */
  readonly versions: readonly VersionFacts[];
  /** How far each view was that it was read from. */
  readonly basis: readonly Extract<Basis, { readonly view: string }>[];
}

/** Of one model version. What no rule of the question asks for is empty. */
export interface VersionFacts {
  readonly model: string;
  readonly number: number;
  readonly branch: string;
  readonly artifacts: readonly { readonly digest?: string }[];
  /** As the training states them. */
  readonly metrics: Metrics;
  /** In the order of recording. */
  readonly evaluations: readonly EvaluationFact[];
  readonly ancestors: AncestryFacts;
  /** Each stretch of time in which it had a share, as known. */
  readonly served: readonly ServedFact[];
}

export type Metrics = Readonly<Record<string, number | string>>;

export interface EvaluationFact {
  readonly occurredAt: Instant;
  readonly metrics: Metrics;
  /** Null where none was named. */
  readonly dataset: { readonly namespace: string; readonly name: string; readonly digest: string } | null;
}

export interface AncestryFacts {
  /** References of the datasets’ and models’ versions, however far up, that are retracted. */
  readonly retracted: readonly string[];
  /** How many were looked at; null where there are more than can be. */
  readonly seen: number | null;
}

export interface ServedFact {
  readonly environment: string;
  readonly since: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
  readonly share: Extract<ServingVersion, { readonly share: number }>['share'];
}
