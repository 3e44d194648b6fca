import type { Actor, Instant, Position } from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';

/** A model, and the position at which it became known. */
export type ModelRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly occurredAt: Instant;
};

/** As known at k the latest with position ≤ k holds; so it is for each row below that has no number of its own. */
export type ModelDescriptionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly description: string;
};

export type ModelDeprecationRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly deprecated: boolean;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly occurredAt: Instant;
};

export type ModelVersionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly branch: string;
  /** Of the recipe's code, null where that is unknown. */
  readonly commit: string | null;
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
  /** All that the event states: recipe, metrics, artifacts, parents. */
  readonly stated: ModelEvents['ModelTrained']['data'];
};

/** A label, given with the training or later; unique in its model for ever. */
export type ModelLabelRow = {
  readonly namespace: string;
  readonly name: string;
  readonly label: string;
  readonly number: number;
  readonly position: Position;
};

/** An artifact of a version that has a digest, so that versions can be found by it. */
export type ModelDigestRow = {
  readonly namespace: string;
  readonly name: string;
  readonly digest: string;
  readonly number: number;
  readonly position: Position;
};

/** A tag set, or with the value null taken off. */
export type ModelTagRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly key: string;
  readonly position: Position;
  readonly value: string | null;
};

/** An alias set, or with the number null removed. */
export type ModelAliasRow = {
  readonly namespace: string;
  readonly name: string;
  readonly alias: string;
  readonly position: Position;
  readonly number: number | null;
};

export type ModelEvaluationRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly stated: ModelEvents['ModelEvaluated']['data'];
};

/** What an actor says of a version for an environment (null: for all), or with the verdict null takes back. */
export type ModelJudgementRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly position: Position;
  readonly environment: string | null;
  readonly actorId: string;
  /** Of who told it in the actor's place, null where the actor did. */
  readonly recordedBy: Actor | null;
  readonly recordedById: string | null;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly occurredAt: Instant;
};

/** A retraction or a reinstatement of a version. */
export type ModelRetractionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly position: Position;
  readonly retracted: boolean;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly occurredAt: Instant;
};

export type ModelRows = {
  models: ModelRow;
  model_descriptions: ModelDescriptionRow;
  model_deprecations: ModelDeprecationRow;
  model_versions: ModelVersionRow;
  model_labels: ModelLabelRow;
  model_digests: ModelDigestRow;
  model_tags: ModelTagRow;
  model_aliases: ModelAliasRow;
  model_evaluations: ModelEvaluationRow;
  model_judgements: ModelJudgementRow;
  model_retractions: ModelRetractionRow;
};
