import type { AsOf } from '../as-of.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { Scope } from '../scope.ts';
import type { MetricAsked, ScoreDirection, ScoreFound, ScoreKey, VersionFilter } from './answer.ts';
import type { Condition } from './condition.ts';
import { conditionsOf } from './conditions.ts';
import { findSeries } from './find-series.ts';
import { listSeries, restrict, type ScoresAsked, type ScoresPart, selectScores } from './scores-statement.ts';

/** When which way is taken; whichever it is, the answer is the same. */
export interface Ways {
  /** So many scores are walked along before it is asked whether another way is shorter. */
  readonly firstWalk: number;
  /** From so many versions on, walking along all scores is as quick as gathering them. */
  readonly mostGathered: number;
}

export const usualWays: Ways = { firstWalk: 60, mostGathered: 50_000 };

/** Where so few come into question, it is not looked for fewer. */
const veryFew = 100;

/** How many times longer a walk is than the one before, so that few are enough, and none goes far where nothing passes. */
const longer = { least: 2, most: 8 };

export async function findLeaders(
  select: Select,
  scope: Scope,
  metric: MetricAsked & { readonly direction: ScoreDirection },
  filter: VersionFilter,
  asOf: AsOf,
  { first, after }: PageRequest<ScoreKey>,
  ways: Ways = usualWays,
): Promise<Page<ScoreFound>> {
  const series = await findSeries(select, metric);
  if (series.size === 0) return { items: [], hasMore: false };
  const asked = { scope, series, filter, conditions: conditionsOf(select.dialect, filter), asOf };
  const part = { direction: metric.direction, ...(after && { after }), limit: first + 1 };
  const isBehindNumbers = after !== undefined && Number.isNaN(after.score);
  const numbers = isBehindNumbers ? [] : await findNumbers(select, asked, part, ways);
  const limit = part.limit - numbers.length;
  const rest = limit === 0 ? [] : await selectScores(select, asked, { ...part, of: 'NaN', limit });
  return toPage([...numbers, ...rest], first);
}

/**
 * Walks along the scores from the best on, each time on from where the walk before ended. Where most of them are not wanted, it is told
 * from how many versions come into question whether to go on, or to gather these and sort them.
 */
async function findNumbers(
  select: Select,
  asked: ScoresAsked,
  asPage: Omit<ScoresPart, 'of'> & { readonly limit: number },
  { firstWalk, mostGathered }: Ways,
): Promise<readonly ScoreFound[]> {
  const found: ScoreFound[] = [];
  let part: ScoresPart & { readonly limit: number } = { ...asPage, of: 'numbers' };
  for (let walk = firstWalk, walked = 0; ; ) {
    const bound = await boundOf(select, asked, part, walk);
    found.push(...(await selectScores(select, asked, { ...part, ...(bound !== null && { bound }) })));
    const limit = asPage.limit - found.length;
    if (bound === null || limit === 0) return found;
    walked += walk;
    part = { ...part, limit, after: { score: bound, version: Number.MAX_SAFE_INTEGER } };
    // So far it goes on by what was found. Too far is no harm: where its page is full, a walk ends.
    const ahead = (walked * limit) / (found.length + 1);
    const gathered = await fewest(select, asked, Math.min(mostGathered, ahead));
    if (gathered) return [...found, ...(await selectScores(select, asked, { ...part, gathered }))];
    walk = Math.ceil(Math.min(walk * longer.most, Math.max(walk * longer.least, 2 * ahead)));
  }
}

/**
 * The score at which a walk of some length ends, null where it would reach the end. Of several series each is walked as far as the
 * one that gets the least far: so each score that is as good is passed.
 */
export async function boundOf(
  select: Select,
  { series, asOf }: ScoresAsked,
  part: ScoresPart,
  walk: number,
): Promise<number | null> {
  const where = new Where(select.dialect, asOf.position).and('s.series = w.value and s.position <= ?1');
  restrict(where, part);
  const [best, order] = part.direction === 'HIGHER' ? ['max', 'desc'] : ['min', 'asc'];
  const row = await select.values(
    `/* endOfWalk */ select ${best}(e.score) from (select (select s.value from scores s ${where.sql}
       order by s.value ${order} limit 1 offset ${where.bind(Math.ceil(walk / series.size))}) as score
     from ${listSeries(where, [...series.keys()])} w) e`,
    ...where.bindings,
  );
  return typeof row?.[0] === 'number' ? row[0] : null;
}

/** The condition for which the fewest versions come into question, where these are fewer than so many. */
export async function fewest(
  select: Select,
  { conditions }: ScoresAsked,
  than: number,
): Promise<Condition | undefined> {
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
