import type { Actor, Instant, Position, VersionSelector } from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';
import type { AsOf } from '../as-of.ts';
import type { Name, VersionKey } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Scope } from '../scope.ts';

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

export interface ModelVersionFound extends VersionKey, Saying {
  readonly label: string | null;
  readonly branch: string;
  readonly recordedAt: Instant;
  /** Recipe, metrics, artifacts and parents, as the event states them. */
  readonly stated: ModelEvents['ModelTrained']['data'];
  readonly retraction: Saying | null;
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

/** What can be asked about models. Answers to many keys stand in the order of the keys. */
export interface ModelQueries {
  modelsByName(scope: Scope, names: readonly Name[], asOf: AsOf): Promise<readonly (ModelFound | null)[]>;
  /** By namespace and name. */
  models(
    scope: Scope,
    filter: { readonly namespace?: string },
    asOf: AsOf,
    page: PageRequest<Name>,
  ): Promise<Page<ModelFound>>;
  /** By alias. */
  aliasesOfModels(scope: Scope, names: readonly Name[], asOf: AsOf): Promise<readonly (readonly ModelAliasFound[])[]>;
  /** By name. */
  branchesOfModels(scope: Scope, names: readonly Name[], asOf: AsOf): Promise<readonly (readonly string[])[]>;
  modelVersionsByKey(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (ModelVersionFound | null)[]>;
  /**
   * Finds a version by number, label or alias, branch (its head: the highest number), digest of an artifact, or
   * `git:<commit>` of its code.
   */
  findModelVersion(
    scope: Scope,
    model: Name,
    selector: VersionSelector,
    asOf: AsOf,
  ): Promise<VersionsFound<ModelVersionFound>>;
  /** Versions of one model, the highest number first. */
  versionsOfModel(
    scope: Scope,
    model: Name,
    filter: { readonly branch?: string },
    asOf: AsOf,
    page: PageRequest<number>,
  ): Promise<Page<ModelVersionFound>>;
  /** Versions of all models, the last recorded first; the key is a position. */
  modelVersions(
    scope: Scope,
    filter: { readonly namespace?: string; readonly branch?: string },
    asOf: AsOf,
    page: PageRequest<Position>,
  ): Promise<Page<ModelVersionFound>>;
  /** By key. */
  tagsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly { readonly key: string; readonly value: string }[])[]>;
  /** By alias. */
  aliasesOfVersions(scope: Scope, keys: readonly VersionKey[], asOf: AsOf): Promise<readonly (readonly string[])[]>;
  /** In the order of recording. */
  evaluationsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly EvaluationFound[])[]>;
}
