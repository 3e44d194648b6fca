import type { VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { VersionsFound } from '../models/answer.ts';
import type { Name, VersionKey } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type { DatasetFound, DatasetSightingFound, DatasetVersionFound } from './answer.ts';
import { findDatasetsByName, listDatasets } from './find-datasets.ts';
import { findSightings } from './find-sightings.ts';
import {
  findDatasetVersion,
  findDatasetVersionsByDigest,
  findDatasetVersionsByKey,
  listDatasetVersions,
} from './find-versions.ts';

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
  /** What was said of each version after it was recorded, in the order of recording. */
  sightingsOfDatasetVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly DatasetSightingFound[])[]>;
  /** Versions of one dataset, the highest number first. */
  versionsOfDataset(
    scope: Scope,
    dataset: Name,
    asOf: AsOf,
    page: PageRequest<number>,
  ): Promise<Page<DatasetVersionFound>>;
}

export function createDatasetQueries(select: Select): DatasetQueries {
  return {
    datasetsByName: (...asked) => findDatasetsByName(select, ...asked),
    datasets: (...asked) => listDatasets(select, ...asked),
    datasetVersionsByKey: (...asked) => findDatasetVersionsByKey(select, ...asked),
    datasetVersionsByDigest: (...asked) => findDatasetVersionsByDigest(select, ...asked),
    findDatasetVersion: (...asked) => findDatasetVersion(select, ...asked),
    sightingsOfDatasetVersions: (...asked) => findSightings(select, ...asked),
    versionsOfDataset: (...asked) => listDatasetVersions(select, ...asked),
  };
}
