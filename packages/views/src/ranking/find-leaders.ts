import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { Scope } from '../scope.ts';
import type { MetricAsked, ScoreDirection, ScoreFound, ScoreKey, VersionFilter } from './answer.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import { findSeries } from './find-series.ts';
import { inSeries, restrict, type ScoresAsked, type ScoresPart, selectScores } from './scores-statement.ts';

/** Of so few versions it is quicker to look at each than to walk along the scores. */
const few = 2_500;

/** Where so few come into question, it is not looked for fewer. */
const veryFew = 100;

/** So many scores are walked along before it is asked whether another way is shorter. */
const firstWalk = 2_000;

/** From so many versions on, walking along all scores is as quick as gathering them. */
const mostGathered = 50_000;

export async function findLeaders(
  select: Select,
  scope: Scope,
  metric: MetricAsked & { readonly direction: ScoreDirection },
  filter: VersionFilter,
  asOf: AsOf,
  { first, after }: PageRequest<ScoreKey>,
): Promise<Page<ScoreFound>> {
  const series = await findSeries(select, metric);
  if (series.size === 0) return { items: [], hasMore: false };
  const asked = { scope, series, filter, conditions: conditionsOf(select.dialect, filter), asOf };
  const part = { direction: metric.direction, ...(after && { after }), limit: first + 1 };
  const gathered = await fewest(select, asked, few);
  if (gathered) return toPage(await selectScores(select, asked, { ...part, of: 'both', gathered }), first);
  const isBehindNumbers = after !== undefined && Number.isNaN(after.score);
  const numbers = isBehindNumbers ? [] : await findNumbers(select, asked, part);
  const limit = part.limit - numbers.length;
  const rest = limit === 0 ? [] : await selectScores(select, asked, { ...part, of: 'NaN', limit });
  return toPage([...numbers, ...rest], first);
}

/** Every score that counts, as numbers from the best to the worst, and NaN last. */
export async function findScores(
  select: Select,
  scope: Scope,
  metric: MetricAsked,
  filter: VersionFilter,
  asOf: AsOf,
): Promise<readonly ScoreFound[]> {
  const series = await findSeries(select, metric);
  if (series.size === 0) return [];
  const asked = { scope, series, filter, conditions: conditionsOf(select.dialect, filter), asOf };
  const gathered = await fewest(select, asked, mostGathered);
  return selectScores(select, asked, { of: 'both', direction: 'HIGHER', ...(gathered && { gathered }) });
}

/**
 * Walks along the scores from the best on. Where most of the first are not wanted, it is told from how many versions come into
 * question whether to go on, or to gather these and sort them.
 */
async function findNumbers(
  select: Select,
  asked: ScoresAsked,
  asPage: Omit<ScoresPart, 'of'> & { readonly limit: number },
): Promise<readonly ScoreFound[]> {
  const part = { ...asPage, of: 'numbers' } as const;
  const bound = await boundOf(select, asked, part);
  if (bound === null) return selectScores(select, asked, part);
  const near = await selectScores(select, asked, { ...part, bound });
  if (near.length >= part.limit) return near;
  const toWalk = near.length === 0 ? mostGathered : (firstWalk * part.limit) / near.length;
  const gathered = await fewest(select, asked, Math.min(mostGathered, toWalk));
  return selectScores(select, asked, { ...part, ...(gathered && { gathered }) });
}

/** The score at which a first walk ends, null where it would reach the end. Of several series each is walked to its page alone. */
async function boundOf(select: Select, { series, asOf }: ScoresAsked, part: ScoresPart): Promise<number | null> {
  if (series.size > 1) return null;
  const where = new Where(select.dialect, asOf.position).and('s.position <= ?1');
  where.and(inSeries(where, 's', [...series.keys()]));
  restrict(where, part);
  const row = await select.values(
    `/* endOfWalk */ select s.value from scores s ${where.sql}
     order by s.value ${part.direction === 'HIGHER' ? 'desc' : 'asc'} limit 1 offset ${firstWalk}`,
    ...where.bindings,
  );
  return row ? Number(row[0]) : null;
}

/** The condition for which the fewest versions come into question, where these are fewer than so many. */
async function fewest(select: Select, { conditions }: ScoresAsked, than: number): Promise<Condition | undefined> {
  let best: { readonly condition: Condition; readonly count: number } | undefined;
  for (const condition of conditions) {
    const counted = condition.counted ?? condition.versions;
    if (!counted || (best && best.count <= veryFew)) continue;
    const where = new Where(select.dialect);
    const most = Math.ceil(best?.count ?? than);
    const row = await select.values(
      `/* countVersions */ select count(*) from (select 1 from (${counted(where)}) as w limit ${where.bind(most)}) as c`,
      ...where.bindings,
    );
    const count = Number(row?.[0]);
    if (count < most) best = { condition, count };
  }
  return best?.condition;
}
