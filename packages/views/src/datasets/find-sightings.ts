import type { AsOf } from '../as-of.ts';
import type { VersionKey } from '../name.ts';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindVersions, placeMany, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { DatasetSightingFound } from './answer.ts';
import { datasetSightings } from './row.ts';

const sighting = columnsOf(datasetSightings, 's', [
  'position',
  'occurredAt',
  'recordedAt',
  'actor',
  'reason',
  'stated',
]);

export async function findSightings(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<DatasetSightingFound[][]> {
  const where = new Where(select.dialect, asOf.position, bindVersions(select.dialect, keys))
    .and('s.namespace = w.namespace and s.name = w.name and s.number = w.number')
    .and('s.position <= ?1');
  keepWithin(where, scope, 's.namespace');
  const rows = await select.all(
    `/* sightingsOfDatasetVersions */ ${wantedVersions(select.dialect)}
     select w.place, ${sighting.sql} from wanted w cross join dataset_sightings s ${where.sql}
     order by w.place, s.position`,
    ...where.bindings,
  );
  return placeMany(rows, keys.length, sighting.read);
}
