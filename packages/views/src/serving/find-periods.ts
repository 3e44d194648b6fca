import type { AsOf } from '../as-of.ts';
import type { VersionKey } from '../name.ts';
import { columnsOf, readInstant } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindVersions, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { ServingPeriod } from './answer.ts';
import { neighbour } from './find-changes.ts';
import { servingChanges } from './row.ts';
import { standsAt } from './standing.ts';

const change = columnsOf(servingChanges, 'c', ['namespace', 'environment', 'since', 'position', 'stated']);

/** Every time in which each of some versions was in an allocation, by environment and time. */
export async function findServingPeriods(
  ...asked: Parameters<typeof findServingStretches>
): Promise<readonly (readonly ServingPeriod[])[]> {
  return (await findServingStretches(...asked)).map((stretches) => stretches.reduce(join, []));
}

/** The same, each time apart in which the share was one. */
export async function findServingStretches(
  select: Select,
  scope: Scope,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<readonly (readonly ServingPeriod[])[]> {
  const where = new Where(select.dialect, asOf.position, bindVersions(select.dialect, keys))
    .and('s.namespace = w.namespace and s.model = w.name and s.number = w.number')
    .and('c.position = s.position and c.ordinal = s.ordinal')
    .and(standsAt('c', '?1'));
  keepWithin(where, scope, 's.namespace');
  const rows = await select.all(
    `/* servingPeriods */ ${wantedVersions(select.dialect)}
     select w.place, w.number, ${change.sql}, ${neighbour('since', '>')} as next_since
     from wanted w cross join serving_versions s cross join serving_changes c ${where.sql}
     order by w.place, c.environment, c.since, c.position, c.ordinal`,
    ...where.bindings,
  );
  const places = keys.map((): ServingPeriod[] => []);
  for (const row of rows) {
    const stretch = read(row);
    if (stretch.since !== stretch.until) places[Number(row.place)]?.push(stretch);
  }
  return places;
}

function read(raw: RawRow): ServingPeriod {
  const { stated, ...row } = change.read(raw);
  const versions = stated.allocation.state === 'SERVING' ? stated.allocation.versions : [];
  const shares = versions.flatMap((each) => (each.number === raw.number && 'share' in each ? each.share : []));
  const until = raw.next_since === null ? null : readInstant(raw.next_since);
  return { ...row, actor: stated.actor, reason: stated.reason, until, share: shares[0] ?? null };
}

/** Where one period follows the other without a gap, they are one: another share is not another time. */
function join(periods: ServingPeriod[], next: ServingPeriod): ServingPeriod[] {
  const last = periods.at(-1);
  if (last?.environment === next.environment && last.until === next.since) {
    periods[periods.length - 1] = { ...last, until: next.until, share: next.share };
  } else periods.push(next);
  return periods;
}
