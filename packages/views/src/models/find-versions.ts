import type { Position, VersionSelector } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name, VersionKey } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindVersions, placeOne, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { isInScope, keepWithin, type Scope } from '../scope.ts';
import type { ModelVersionFound, VersionLabelFound, VersionsFound } from './answer.ts';
import { labelColumn, readLabel, readVersion, versionColumns, versionJoins } from './version-statement.ts';

export function findVersionsByKey(
  select: Select,
  ...asked: readonly [scope: Scope, keys: readonly VersionKey[], asOf: AsOf]
): Promise<(ModelVersionFound | null)[]> {
  const sql = { name: 'modelVersionsByKey', columns: versionColumns, joins: versionJoins };
  return findByKey(select, asked, sql, readVersion);
}

/** Seeks alone: a version's row has all that its event states, a thousand bytes and more. */
export function findVersionLabels(
  select: Select,
  ...asked: readonly [scope: Scope, keys: readonly VersionKey[], asOf: AsOf]
): Promise<(VersionLabelFound | null)[]> {
  return findByKey(select, asked, { name: 'versionLabels', columns: labelColumn, joins: '' }, readLabel);
}

async function findByKey<Found>(
  select: Select,
  [scope, keys, asOf]: readonly [scope: Scope, keys: readonly VersionKey[], asOf: AsOf],
  { name, columns, joins }: { readonly name: string; readonly columns: string; readonly joins: string },
  read: (raw: RawRow) => Found,
): Promise<(Found | null)[]> {
  const where = new Where(select.dialect, asOf.position, bindVersions(select.dialect, keys))
    .and('v.namespace = w.namespace and v.name = w.name and v.number = w.number')
    .and('v.position <= ?1');
  keepWithin(where, scope, 'v.namespace');
  const rows = await select.all(
    `/* ${name} */ ${wantedVersions(select.dialect)}
     select w.place, ${columns} from wanted w cross join model_versions v ${joins} ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, keys.length, read);
}

/** What a selector names. Only a digest or a commit can name several. */
export async function findVersion(
  select: Select,
  scope: Scope,
  model: Name,
  selector: VersionSelector,
  asOf: AsOf,
): Promise<VersionsFound<ModelVersionFound>> {
  const numbers = isInScope(scope, model.namespace) ? await findVersionNumbers(select, model, selector, asOf) : [];
  const [number] = numbers;
  if (number === undefined) return { found: 'NONE' };
  if (numbers.length > 1) return { found: 'SEVERAL', numbers };
  const [version] = await findVersionsByKey(select, scope, [{ ...model, number }], asOf);
  return version ? { found: 'ONE', version } : { found: 'NONE' };
}

/** `?1` is the position, `?2` and `?3` the model, `?4` what the selector says. */
const statements: Readonly<Record<Exclude<VersionSelector['by'], 'number' | 'instant'>, string>> = {
  name: `/* versionByName */ select l.number from model_labels l
    where l.namespace = ?2 and l.name = ?3 and l.label = ?4 and l.position <= ?1
    union select a.number from model_aliases a where a.namespace = ?2 and a.name = ?3 and a.alias = ?4
      and a.number is not null and a.position = (select max(x.position) from model_aliases x
        where x.namespace = ?2 and x.name = ?3 and x.alias = ?4 and x.position <= ?1)`,
  branch: `/* headOfBranch */ select v.number from model_versions v
    where v.namespace = ?2 and v.name = ?3 and v.branch = ?4 and v.position <= ?1 order by v.number desc limit 1`,
  digest: `/* versionsByDigest */ select d.number from model_digests d
    where d.namespace = ?2 and d.name = ?3 and d.digest = ?4 and d.position <= ?1
    union select v.number from model_versions v
    where v.namespace = ?2 and v.name = ?3 and 'git:' || v."commit" = ?4 and v."commit" = substr(?4, 5)
      and v.position <= ?1 order by 1`,
};

/** Numbers of the versions that a selector names; a number as it is, whether or not there is such a version. */
export async function findVersionNumbers(
  select: Select,
  model: Name,
  selector: VersionSelector,
  { position }: AsOf,
): Promise<readonly number[]> {
  const find = async (by: keyof typeof statements, value: string) => {
    const rows = await select.all(statements[by], position, model.namespace, model.name, value);
    return rows.map(({ number }) => Number(number));
  };
  switch (selector.by) {
    case 'number':
      return [selector.number];
    case 'name':
      return find('name', selector.name);
    case 'branch':
      return find('branch', selector.branch);
    case 'digest':
      return find('digest', selector.digest);
    case 'instant':
      return [];
  }
}

/** Versions of a model by number, or of all models by position, the highest first. */
export async function listVersions(
  select: Select,
  scope: Scope,
  filter: { readonly model?: Name; readonly namespace?: string; readonly branch?: string },
  asOf: AsOf,
  { first, after }: PageRequest<number | Position>,
): Promise<Page<ModelVersionFound>> {
  const { model, namespace, branch } = filter;
  const key = model ? 'v.number' : 'v.position';
  const where = new Where(select.dialect, asOf.position).and('v.position <= ?1');
  if (model) where.and('v.namespace = ? and v.name = ?', model.namespace, model.name);
  if (namespace !== undefined) where.and('v.namespace = ?', namespace);
  if (branch !== undefined) where.and('v.branch = ?', branch);
  if (after !== undefined) where.and(`${key} < ?`, after);
  keepWithin(where, scope, 'v.namespace');
  const rows = await select.all(
    `/* listVersions */ select ${versionColumns} from model_versions v ${versionJoins} ${where.sql}
     order by ${key} desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(readVersion), first);
}
