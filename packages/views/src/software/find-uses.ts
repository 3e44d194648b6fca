import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import { servedCondition } from '../serving/served.ts';
import type { SoftwareUseFilter, SoftwareUseFound } from './answer.ts';
import { normalPackageName } from './package-name.ts';

/** From so many uses on, it is quicker to walk along all versions than to gather the uses and sort them. */
const many = 10_000;

export async function findSoftwareUses(
  select: Select,
  scope: Scope,
  { releases, served }: SoftwareUseFilter,
  asOf: AsOf,
  { first, after }: PageRequest<Position>,
): Promise<Page<SoftwareUseFound>> {
  const [one] = releases;
  if (!one) return { items: [], hasMore: false };
  const { each, list } = select.dialect;
  const wanted = list(releases.map(({ release }) => release));
  const where = new Where(select.dialect, asOf.position, normalPackageName(one.package), wanted)
    .and('p.name = ?2 and p."set" = u."set"')
    .and(`p.release in (select value from ${each('?3', 'integer')} as listed)`)
    .and('u.position <= ?1');
  if (after !== undefined) where.and('u.position < ?', after);
  keepWithin(where, scope, 'u.namespace');
  const gathered = 'software_packages p cross join software_uses u';
  const walked = 'software_uses u cross join software_packages p';
  const uses = await select.values(
    `/* countUses */ select count(*) from (select 1 from ${gathered} ${where.sql} limit ${many}) as uses`,
    ...where.bindings,
  );
  if (served) where.and(servedCondition(served, { namespace: 'u.namespace', model: 'u.name', number: 'u.number' }));
  const rows = await select.arrays(
    `/* versionsWithPackage */ select u.position, u.namespace, u.name, u.number, p.release
     from ${Number(uses?.[0]) < many ? gathered : walked} ${where.sql}
     order by u.position desc, p.release limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  const known = new Map(releases.map((each) => [each.release, each]));
  return toPage(
    rows.map(([position, namespace, name, number, release]) => {
      const found = known.get(Number(release)) ?? one;
      return {
        key: { namespace: String(namespace), name: String(name), number: Number(number) },
        package: found.package,
        version: found.version,
        position: readPosition(position),
      };
    }),
    first,
  );
}
