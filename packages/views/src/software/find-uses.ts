import { normalPackageName } from '@pedigree/compare';
import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindPositions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import { everServed } from '../serving/ever-served.ts';
import type { SoftwareUseFilter, SoftwareUseFound } from './answer.ts';

/**
 * So many versions, the last recorded first, are walked along before all uses are gathered and sorted: a package that one
 * version in a hundred has fills a page on the way, and of a rarer one there is little to gather.
 */
const walkedAlong = 5_000;

type Asked = Parameters<typeof findBy> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** Finds model versions that were trained with a package. Where its walks end is kept: any end is right, and this one near enough for a while. */
export function createSoftwareUses(select: Select): (...asked: Asked) => Promise<Page<SoftwareUseFound>> {
  let last = { from: -1n, until: 0n };
  return async (scope, filter, asOf, page) => {
    if (filter.releases.length === 0 || filter.among?.length === 0) return { items: [], hasMore: false };
    if (filter.among) return findBy('among', select, scope, filter, asOf, page);
    const from = page.after === undefined ? asOf.position : page.after;
    if (from < last.from || from > last.from + BigInt(walkedAlong))
      last = { from, until: await endOfWalk(select, from) };
    const { until } = last;
    const near = await findBy({ until }, select, scope, filter, asOf, page);
    return near.hasMore || until === 0n ? near : findBy('gathered', select, scope, filter, asOf, page);
  };
}

/** The position behind which so many versions were recorded until another; 0 where there are fewer. */
async function endOfWalk(select: Select, from: Position): Promise<Position> {
  const row = await select.values(
    `/* endOfUses */ select u.position from software_uses u where u.position <= ?1 order by u.position desc limit 1 offset ?2`,
    from,
    walkedAlong,
  );
  return row ? readPosition(row[0]) : 0n;
}

/** A walk ends behind a position. */
type Way = 'gathered' | 'among' | { readonly until: Position };

async function findBy(
  way: Way,
  select: Select,
  scope: Scope,
  { releases, among = [], isEverServed }: SoftwareUseFilter,
  asOf: AsOf,
  { first, after }: PageRequest<Position>,
): Promise<Page<SoftwareUseFound>> {
  const { dialect } = select;
  const [one] = releases;
  const wanted = dialect.list(releases.map(({ release }) => release));
  const listed = `(select value from ${dialect.each('?3', 'integer')} as listed)`;
  const where = new Where(dialect, asOf.position, normalPackageName(one?.package ?? ''), wanted)
    .and('p.name = ?2 and p."set" = u."set"')
    .and(`${dialect.aside('p.release')} in ${listed}`);
  // A recipe that names the package twice, as PyYAML and as pyyaml, is one use of it. By one spelling it names it once.
  if (new Set(releases.map(({ package: spelling }) => spelling)).size > 1) {
    where.and(`not exists (select 1 from software_packages o where o.name = p.name and o."set" = p."set"
      and o.release < p.release and ${dialect.aside('o.release')} in ${listed})`);
  }
  where.and('u.position <= ?1');
  if (after !== undefined) where.and('u.position < ?', after);
  keepWithin(where, scope, 'u.namespace');
  if (isEverServed) where.and(everServed({ namespace: 'u.namespace', model: 'u.name', number: 'u.number' }));
  const from = () => {
    if (way === 'gathered') return 'software_packages p cross join software_uses u';
    if (way !== 'among') {
      where.and('u.position > ?', way.until);
      return 'software_uses u cross join software_packages p';
    }
    where.and('u.position = w.value');
    const positions = dialect.each(where.bind(bindPositions(among)), 'integer');
    return `${positions} w cross join software_uses u cross join software_packages p`;
  };
  const rows = await select.arrays(
    `/* versionsWithPackage */ select u.position, u.namespace, u.name, u.number, p.release from ${from()} ${where.sql}
     order by u.position desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  const known = new Map(releases.map((each) => [each.release, each]));
  return toPage(
    rows.map(([position, namespace, name, number, release]) => {
      const { package: found, version } = known.get(Number(release)) ?? { package: '', version: '' };
      return {
        key: { namespace: String(namespace), name: String(name), number: Number(number) },
        package: found,
        version,
        position: readPosition(position),
      };
    }),
    first,
  );
}
