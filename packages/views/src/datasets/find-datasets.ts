import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { columnsOf } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindNames, placeOne, wantedNames } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { DatasetFound } from './answer.ts';
import { datasets } from './row.ts';

const dataset = columnsOf(datasets, 'd', ['namespace', 'name', 'position', 'occurredAt']);

const columns = `${dataset.sql}, (select t.description from dataset_descriptions t where t.namespace = d.namespace
  and t.name = d.name and t.position <= ?1 order by t.position desc limit 1) as "description"`;

function read(raw: RawRow): DatasetFound {
  return { ...dataset.read(raw), description: typeof raw.description === 'string' ? raw.description : null };
}

export async function findDatasetsByName(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<(DatasetFound | null)[]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('d.namespace = w.namespace and d.name = w.name')
    .and('d.position <= ?1');
  keepWithin(where, scope, 'd.namespace');
  const rows = await select.all(
    `/* datasetsByName */ ${wantedNames(select.dialect)} select w.place, ${columns} from wanted w cross join datasets d ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, names.length, read);
}

export async function listDatasets(
  select: Select,
  scope: Scope,
  { namespace }: { readonly namespace?: string },
  asOf: AsOf,
  { first, after }: PageRequest<Name>,
): Promise<Page<DatasetFound>> {
  const where = new Where(select.dialect, asOf.position).and('d.position <= ?1');
  if (namespace !== undefined) where.and('d.namespace = ?', namespace);
  if (after) where.and('(d.namespace, d.name) > (?, ?)', after.namespace, after.name);
  keepWithin(where, scope, 'd.namespace');
  const rows = await select.all(
    `/* datasets */ select ${columns} from datasets d ${where.sql}
     order by d.namespace, d.name limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(read), first);
}
