import type { VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { VersionsFound } from '../models/answer.ts';
import type { Name, VersionKey } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { bindDigests, bindVersions, placeOne, wantedDigests, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { DatasetVersionFound } from './answer.ts';
import { readVersion, versionColumns, versionJoins } from './version-statement.ts';

export function findDatasetVersionsByKey(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<(DatasetVersionFound | null)[]> {
  const wanted = {
    column: 'number',
    sql: wantedVersions(select.dialect),
    bound: bindVersions(select.dialect, keys),
  } as const;
  return find(select, scope, wanted, keys.length, asOf);
}

export function findDatasetVersionsByDigest(
  select: Select,
  scope: Scope,
  keys: readonly (Name & { readonly digest: string })[],
  asOf: AsOf,
): Promise<(DatasetVersionFound | null)[]> {
  const wanted = {
    column: 'digest',
    sql: wantedDigests(select.dialect),
    bound: bindDigests(select.dialect, keys),
  } as const;
  return find(select, scope, wanted, keys.length, asOf);
}

async function find(
  select: Select,
  scope: Scope,
  wanted: { readonly column: 'number' | 'digest'; readonly sql: string; readonly bound: string },
  count: number,
  asOf: AsOf,
): Promise<(DatasetVersionFound | null)[]> {
  const where = new Where(select.dialect, asOf.position, wanted.bound)
    .and(`v.namespace = w.namespace and v.name = w.name and v.${wanted.column} = w.${wanted.column}`)
    .and('v.position <= ?1');
  keepWithin(where, scope, 'v.namespace');
  const rows = await select.all(
    `/* datasetVersions */ ${wanted.sql}
     select w.place, ${versionColumns} from wanted w cross join dataset_versions v ${versionJoins} ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, count, readVersion);
}

export async function findDatasetVersion(
  select: Select,
  scope: Scope,
  dataset: Name,
  selector: VersionSelector,
  asOf: AsOf,
): Promise<VersionsFound<DatasetVersionFound>> {
  const [version = null] = await selectVersions(select, scope, dataset, selector, asOf);
  return version ? { found: 'ONE', version } : { found: 'NONE' };
}

async function selectVersions(
  select: Select,
  scope: Scope,
  dataset: Name,
  selector: VersionSelector,
  asOf: AsOf,
): Promise<readonly (DatasetVersionFound | null)[]> {
  switch (selector.by) {
    case 'number':
      return findDatasetVersionsByKey(select, scope, [{ ...dataset, number: selector.number }], asOf);
    case 'digest':
      return findDatasetVersionsByDigest(select, scope, [{ ...dataset, digest: selector.digest }], asOf);
    case 'name':
    case 'branch':
    case 'instant':
      return [];
  }
}

export async function listDatasetVersions(
  select: Select,
  scope: Scope,
  dataset: Name,
  asOf: AsOf,
  { first, after }: PageRequest<number>,
): Promise<Page<DatasetVersionFound>> {
  const where = new Where(select.dialect, asOf.position)
    .and('v.position <= ?1')
    .and('v.namespace = ? and v.name = ?', dataset.namespace, dataset.name);
  if (after !== undefined) where.and('v.number < ?', after);
  keepWithin(where, scope, 'v.namespace');
  const rows = await select.all(
    `/* versionsOfDataset */ select ${versionColumns} from dataset_versions v ${versionJoins} ${where.sql}
     order by v.number desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(readVersion), first);
}
