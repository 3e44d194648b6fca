import type { Actor, Instant, Position } from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';
import type { Name, VersionKey } from '../name.ts';

/** Something that was said about a thing and still holds. `position` is its event's. */
export interface Saying {
  readonly position: Position;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly occurredAt: Instant;
}

export interface ModelFound extends Name {
  /** Of the event that registered it. */
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly description: string | null;
  readonly deprecation: Saying | null;
}

/** That a version is there, and what it is called. */
export interface VersionLabelFound {
  readonly label: string | null;
}

export interface ModelVersionFound extends VersionKey, VersionLabelFound, Saying {
  readonly branch: string;
  readonly recordedAt: Instant;
  /** Recipe, metrics, artifacts and parents, as the event states them. */
  readonly stated: ModelEvents['ModelTrained']['data'];
  readonly retraction: Saying | null;
}

/** A word of an actor on a version that holds: for one environment of the model's namespace, or (null) for all. */
export interface ApprovalFound extends JudgementFound {
  readonly verdict: 'APPROVED' | 'REJECTED';
}

/** A word of an actor on a version: for one environment of the model's namespace, or (null) for all. */
export interface JudgementFound extends Saying {
  /** Null where it takes the actor's word back. */
  readonly verdict: 'APPROVED' | 'REJECTED' | null;
  /** Who told it in the actor's place, null where the actor did. */
  readonly recordedBy: Actor | null;
  readonly environment: string | null;
}

export interface ModelAliasFound {
  readonly alias: string;
  readonly number: number;
  readonly position: Position;
}

export interface EvaluationFound {
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly stated: ModelEvents['ModelEvaluated']['data'];
}

/** What a selector names: nothing, one version, or (a digest or commit) several. */
export type VersionsFound<Version> =
  | { readonly found: 'NONE' }
  | { readonly found: 'ONE'; readonly version: Version }
  | { readonly found: 'SEVERAL'; readonly numbers: readonly number[] };
