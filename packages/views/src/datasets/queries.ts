import type { Instant, Position, VersionSelector } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import type { AsOf } from '../as-of.ts';
import type { Saying, VersionsFound } from '../models/queries.ts';
import type { Name, VersionKey } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Scope } from '../scope.ts';

export interface DatasetFound extends Name {
  /** Of the event that registered it. */
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly description: string | null;
}

export interface DatasetVersionFound extends VersionKey, Saying {
  readonly digest: string;
  readonly recordedAt: Instant;
  /** Artifacts, schema, rows and recipe, as the event states them. */
  readonly stated: DatasetEvents['DatasetVersioned']['data'];
  readonly retraction: Saying | null;
}

/** What can be asked about datasets. Answers to many keys stand in the order of the keys. */
export interface DatasetQueries {
  datasetsByName(scope: Scope, names: readonly Name[], asOf: AsOf): Promise<readonly (DatasetFound | null)[]>;
  /** By namespace and name. */
  datasets(
    scope: Scope,
    filter: { readonly namespace?: string },
    asOf: AsOf,
    page: PageRequest<Name>,
  ): Promise<Page<DatasetFound>>;
  datasetVersionsByKey(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (DatasetVersionFound | null)[]>;
  /** The node of a dataset version is (namespace, name, digest): null where it is not recorded yet. */
  datasetVersionsByDigest(
    scope: Scope,
    keys: readonly (Name & { readonly digest: string })[],
    asOf: AsOf,
  ): Promise<readonly (DatasetVersionFound | null)[]>;
  /** By number or digest; the other selectors name nothing of a dataset. */
  findDatasetVersion(
    scope: Scope,
    dataset: Name,
    selector: VersionSelector,
    asOf: AsOf,
  ): Promise<VersionsFound<DatasetVersionFound>>;
  /** Versions of one dataset, the highest number first. */
  versionsOfDataset(
    scope: Scope,
    dataset: Name,
    asOf: AsOf,
    page: PageRequest<number>,
  ): Promise<Page<DatasetVersionFound>>;
}
