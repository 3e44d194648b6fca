import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { SoftwareUseFound } from './answer.ts';

/** From so many uses on, it is quicker to walk along all versions than to gather the uses and sort them. */
const many = 10_000;

export async function findSoftwareUses(
  select: Select,
  scope: Scope,
  filter: { readonly package: string; readonly version?: string; readonly namespace?: string },
  asOf: AsOf,
  { first, after }: PageRequest<Position>,
): Promise<Page<SoftwareUseFound>> {
  const { namespace, version } = filter;
  const where = new Where(select.dialect, asOf.position, filter.package)
    .and('p.package = ?2 and p."set" = u."set"')
    .and('u.position <= ?1');
  if (version !== undefined) where.and('p.version = ?', version);
  if (namespace !== undefined) where.and('u.namespace = ?', namespace);
  if (after !== undefined) where.and('u.position < ?', after);
  keepWithin(where, scope, 'u.namespace');
  const gathered = 'software_packages p cross join software_uses u';
  const walked = 'software_uses u cross join software_packages p';
  const uses = await select.values(
    `/* countUses */ select count(*) from (select 1 from ${gathered} ${where.sql} limit ${many}) as uses`,
    ...where.bindings,
  );
  const rows = await select.arrays(
    `/* versionsWithPackage */ select u.position, u.namespace, u.name, u.number, p.version
     from ${Number(uses?.[0]) < many ? gathered : walked} ${where.sql}
     order by u.position desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(
    rows.map(([position, ofNamespace, name, number, ofPackage]) => ({
      key: { namespace: String(ofNamespace), name: String(name), number: Number(number) },
      package: filter.package,
      version: String(ofPackage),
      position: readPosition(position),
    })),
    first,
  );
}
