import { normalPackageName } from '@pedigree/compare';
import type { AsOf } from '../as-of.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { PackageRelease } from './answer.ts';

export async function findReleases(
  select: Select,
  scope: Scope,
  filter: { readonly package: string; readonly namespace?: string },
  { position }: AsOf,
): Promise<readonly PackageRelease[]> {
  const where = new Where(select.dialect, position, normalPackageName(filter.package))
    .and('r.name = ?2')
    .and('r.position <= ?1');
  if (filter.namespace !== undefined) where.and('r.namespace = ?', filter.namespace);
  keepWithin(where, scope, 'r.namespace');
  const rows = await select.arrays(
    `/* packageReleases */ select r.number, r."package", r.version, r.language from software_releases r ${where.sql} order by r.number`,
    ...where.bindings,
  );
  return rows.map(([release, name, version, language]) => ({
    release: Number(release),
    package: String(name),
    version: String(version),
    language: language === null ? null : String(language),
  }));
}
