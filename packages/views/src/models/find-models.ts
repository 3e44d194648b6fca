import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { columnsOf } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindNames, placeMany, placeOne, wantedNames } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { ModelAliasFound, ModelFound } from './answer.ts';
import { sayingOf } from './saying.ts';
import { modelTables } from './tables.ts';

const model = columnsOf(modelTables.models, 'm', ['namespace', 'name', 'position', 'occurredAt']);
const deprecation = sayingOf(modelTables.model_deprecations, 'd', 'deprecation_');

const columns = `${model.sql}, ${deprecation.sql},
  (select t.description from model_descriptions t where t.namespace = m.namespace and t.name = m.name
     and t.position <= ?1 order by t.position desc limit 1) as "description"`;

const joins = `left join model_deprecations d on d.namespace = m.namespace and d.name = m.name and d.deprecated = 1
  and d.position = (select max(x.position) from model_deprecations x where x.namespace = m.namespace
    and x.name = m.name and x.position <= ?1)`;

function read(raw: RawRow): ModelFound {
  const description = typeof raw.description === 'string' ? raw.description : null;
  return { ...model.read(raw), description, deprecation: deprecation.read(raw) };
}

export async function findModelsByName(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<(ModelFound | null)[]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('m.namespace = w.namespace and m.name = w.name')
    .and('m.position <= ?1');
  keepWithin(where, scope, 'm.namespace');
  const rows = await select.all(
    `/* modelsByName */ ${wantedNames(select.dialect)}
     select w.place, ${columns} from wanted w cross join models m ${joins} ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, names.length, read);
}

export async function listModels(
  select: Select,
  scope: Scope,
  { namespace }: { readonly namespace?: string },
  asOf: AsOf,
  { first, after }: PageRequest<Name>,
): Promise<Page<ModelFound>> {
  const where = new Where(select.dialect, asOf.position).and('m.position <= ?1');
  if (namespace !== undefined) where.and('m.namespace = ?', namespace);
  if (after) where.and('(m.namespace, m.name) > (?, ?)', after.namespace, after.name);
  keepWithin(where, scope, 'm.namespace');
  const rows = await select.all(
    `/* models */ select ${columns} from models m ${joins} ${where.sql}
     order by m.namespace, m.name limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(read), first);
}

const alias = columnsOf(modelTables.model_aliases, 'a', ['alias', 'number', 'position']);

/** The aliases of each model that point somewhere, as known. */
export async function findAliasesOfModels(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<ModelAliasFound[][]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('a.namespace = w.namespace and a.name = w.name and a.number is not null')
    .and(`a.position = (select max(x.position) from model_aliases x where x.namespace = a.namespace
      and x.name = a.name and x.alias = a.alias and x.position <= ?1)`);
  keepWithin(where, scope, 'a.namespace');
  const rows = await select.all(
    `/* aliasesOfModels */ ${wantedNames(select.dialect)}
     select w.place, ${alias.sql} from wanted w cross join model_aliases a ${where.sql} order by w.place, a.alias`,
    ...where.bindings,
  );
  return placeMany(rows, names.length, (raw) => ({ ...alias.read(raw), number: Number(raw.number) }));
}

export async function findBranchesOfModels(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<string[][]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('v.namespace = w.namespace and v.name = w.name')
    .and('v.position <= ?1');
  keepWithin(where, scope, 'v.namespace');
  const rows = await select.all(
    `/* branchesOfModels */ ${wantedNames(select.dialect)}
     select distinct w.place, v.branch from wanted w cross join model_versions v ${where.sql}
     order by w.place, v.branch`,
    ...where.bindings,
  );
  return placeMany(rows, names.length, (raw) => String(raw.branch));
}
