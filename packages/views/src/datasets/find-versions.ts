import type { VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { VersionsFound } from '../models/answer.ts';
import type { Name, VersionKey } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { bindVersions, placeOne, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { DatasetVersionFound } from './answer.ts';
import { readVersion, versionColumns, versionJoins } from './version-statement.ts';

export function findDatasetVersionsByKey(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): (DatasetVersionFound | null)[] {
  return find(select, scope, 'number', bindVersions(keys), keys.length, asOf);
}

export function findDatasetVersionsByDigest(
  select: Select,
  scope: Scope,
  keys: readonly (Name & { readonly digest: string })[],
  asOf: AsOf,
): (DatasetVersionFound | null)[] {
  const wanted = JSON.stringify(keys.map(({ namespace, name, digest }) => [namespace, name, digest]));
  return find(select, scope, 'digest', wanted, keys.length, asOf);
}

/** The third member of each wanted key is matched with that column. */
function find(
  select: Select,
  scope: Scope,
  column: 'number' | 'digest',
  wanted: string,
  count: number,
  asOf: AsOf,
): (DatasetVersionFound | null)[] {
  const where = new Where(asOf.position, wanted)
    .and(`v.namespace = w.namespace and v.name = w.name and v.${column} = w.number`)
    .and('v.position <= ?1');
  keepWithin(where, scope, 'v.namespace');
  const rows = select.all(
    `/* datasetVersions */ ${wantedVersions}
     select w.place, ${versionColumns} from wanted w cross join dataset_versions v ${versionJoins} ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, count, readVersion);
}

export function findDatasetVersion(
  select: Select,
  scope: Scope,
  dataset: Name,
  selector: VersionSelector,
  asOf: AsOf,
): VersionsFound<DatasetVersionFound> {
  const [version = null] = selectVersions(select, scope, dataset, selector, asOf);
  return version ? { found: 'ONE', version } : { found: 'NONE' };
}

function selectVersions(
  select: Select,
  scope: Scope,
  dataset: Name,
  selector: VersionSelector,
  asOf: AsOf,
): (DatasetVersionFound | null)[] {
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

export function listDatasetVersions(
  select: Select,
  scope: Scope,
  dataset: Name,
  asOf: AsOf,
  { first, after }: PageRequest<number>,
): Page<DatasetVersionFound> {
  const where = new Where(asOf.position)
    .and('v.position <= ?1')
    .and('v.namespace = ? and v.name = ?', dataset.namespace, dataset.name);
  if (after !== undefined) where.and('v.number < ?', after);
  keepWithin(where, scope, 'v.namespace');
  const rows = select.all(
    `/* versionsOfDataset */ select ${versionColumns} from dataset_versions v ${versionJoins} ${where.sql}
     order by v.number desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(readVersion), first);
}
