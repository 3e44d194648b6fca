import type { Position, VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name, VersionKey } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type {
  ApprovalFound,
  EvaluationFound,
  JudgementFound,
  ModelAliasFound,
  ModelFound,
  ModelVersionFound,
  VersionLabelFound,
  VersionsFound,
} from './answer.ts';
import {
  findAliasesOfVersions,
  findApprovalsOfVersions,
  findEvaluationsOfVersions,
  findJudgementsOfVersions,
  findTagsOfVersions,
} from './find-details.ts';
import { findAliasesOfModels, findBranchesOfModels, findModelsByName, listModels } from './find-models.ts';
import { findVersion, findVersionLabels, findVersionsByKey, listVersions } from './find-versions.ts';

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
  /** What each is called; null where it is not there. */
  labelsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (VersionLabelFound | null)[]>;
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
  /** What holds, in the order of recording. */
  approvalsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly ApprovalFound[])[]>;
  /** Whatever was said, what no longer holds among it, in the order of recording. */
  judgementsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly JudgementFound[])[]>;
  /** In the order of recording. */
  evaluationsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly EvaluationFound[])[]>;
}

export function createModelQueries(select: Select): ModelQueries {
  return {
    modelsByName: (...asked) => findModelsByName(select, ...asked),
    models: (...asked) => listModels(select, ...asked),
    aliasesOfModels: (...asked) => findAliasesOfModels(select, ...asked),
    branchesOfModels: (...asked) => findBranchesOfModels(select, ...asked),
    modelVersionsByKey: (...asked) => findVersionsByKey(select, ...asked),
    labelsOfVersions: (...asked) => findVersionLabels(select, ...asked),
    findModelVersion: (...asked) => findVersion(select, ...asked),
    versionsOfModel: (scope, model, filter, asOf, page) =>
      listVersions(select, scope, { ...filter, model }, asOf, page),
    modelVersions: (...asked) => listVersions(select, ...asked),
    tagsOfVersions: (...asked) => findTagsOfVersions(select, ...asked),
    aliasesOfVersions: (...asked) => findAliasesOfVersions(select, ...asked),
    approvalsOfVersions: (...asked) => findApprovalsOfVersions(select, ...asked),
    judgementsOfVersions: (...asked) => findJudgementsOfVersions(select, ...asked),
    evaluationsOfVersions: (...asked) => findEvaluationsOfVersions(select, ...asked),
  };
}
