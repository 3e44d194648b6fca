import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AsOf } from '../as-of.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { Scope } from '../scope.ts';
import type { MetricAsked, ScoreFound, VersionFilter } from './answer.ts';
import type { Condition } from './condition.ts';
import { conditionsOf } from './conditions.ts';
import { boundOf, fewest, usualWays } from './find-leaders.ts';
import { findSeries } from './find-series.ts';
import { type ScoresAsked, type ScoresPart, selectScores } from './scores-statement.ts';

/** So many scores are read in a statement: it is over in some hundredths of a second, and behind it others have their turn. */
const usuallyTogether = 5_000;

/** Every score that counts, in the order of recording; null where that are more than so many. */
export async function findScores(
  select: Select,
  scope: Scope,
  metric: MetricAsked,
  filter: VersionFilter,
  asOf: AsOf,
  most: number,
  together = usuallyTogether,
): Promise<readonly ScoreFound[] | null> {
  const series = await findSeries(select, metric);
  if (series.size === 0) return [];
  const asked = { scope, series, filter, conditions: conditionsOf(select.dialect, filter), asOf };
  const gathered = await fewest(select, asked, usualWays.mostGathered);
  const found: ScoreFound[] = [];
  for await (const part of gathered ? gather(select, asked, gathered, together) : walk(select, asked, together)) {
    for (const score of part) found.push(score);
    if (found.length > most) return null;
    await nextTurn();
  }
  return found.toSorted((one, other) => one.version - other.version);
}

/** Of the versions for which a condition holds. */
async function* gather(
  select: Select,
  asked: ScoresAsked,
  condition: Condition,
  together: number,
): AsyncGenerator<readonly ScoreFound[], void> {
  const where = new Where(select.dialect, asked.asOf.position);
  // Not every condition names what is known, and PostgreSQL takes nothing that is not named.
  const rows = await select.arrays(
    `/* versionsInQuestion */ select g.version from (${condition.versions?.(where)}) as g
     where cast(?1 as bigint) is not null group by g.version order by g.version`,
    ...where.bindings,
  );
  const others = { ...asked, conditions: asked.conditions.filter((each) => each !== condition) };
  for (let from = 0; from < rows.length; from += together) {
    const listed = select.dialect.list(rows.slice(from, from + together).map(([version]) => Number(version)));
    const each = (where: Where) =>
      `select l.value as version from ${select.dialect.each(where.bind(listed), 'integer')} l`;
    const gathered = { holds: (where: Where) => `x."number" in (${each(where)})`, versions: each };
    yield await selectScores(select, others, { of: 'both', gathered });
  }
}

/** Along all scores, numbers first. A statement ends where it has walked far, and where it found many. */
async function* walk(
  select: Select,
  asked: ScoresAsked,
  together: number,
): AsyncGenerator<readonly ScoreFound[], void> {
  const asRead = { direction: 'HIGHER', limit: together } as const;
  for (let part: ScoresPart | undefined = { ...asRead, of: 'numbers' }; part; ) {
    const bound: number | null = part.of === 'numbers' ? await boundOf(select, asked, part, together) : null;
    const found: readonly ScoreFound[] = await selectScores(select, asked, {
      ...part,
      ...(bound !== null && { bound }),
    });
    yield found;
    const last = found.at(-1);
    if (last && found.length === together) part = { ...part, after: last };
    else if (bound !== null) part = { ...part, after: { score: bound, version: Number.MAX_SAFE_INTEGER } };
    else part = part.of === 'numbers' ? { ...asRead, of: 'NaN' } : undefined;
  }
}
