import type { AsOf } from '../as-of.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type { MetricAsked, ScoreDirection, ScoreFound, ScoreKey, VersionFilter } from './answer.ts';
import { findLeaders, type Ways } from './find-leaders.ts';
import { findScores } from './find-scores.ts';

/** What can be asked about how model versions compare by a metric: of several statements the newest counts. */
export interface RankingQueries {
  /**
   * Versions by what they scored, the best first, NaN last; of equals the one that was recorded first. How they are come by is
   * told for measuring and testing alone.
   */
  leaders(
    scope: Scope,
    metric: MetricAsked & { readonly direction: ScoreDirection },
    filter: VersionFilter,
    asOf: AsOf,
    page: PageRequest<ScoreKey>,
    ways?: Ways,
  ): Promise<Page<ScoreFound>>;
  /**
   * The same of all versions, in the order of recording; null where they are more than `most`. Others have their turns meanwhile: between
   * parts of so many, which is told for testing alone.
   */
  scores(
    scope: Scope,
    metric: MetricAsked,
    filter: VersionFilter,
    asOf: AsOf,
    most: number,
    together?: number,
  ): Promise<readonly ScoreFound[] | null>;
}

export function createRankingQueries(select: Select): RankingQueries {
  return {
    leaders: (...asked) => findLeaders(select, ...asked),
    scores: (...asked) => findScores(select, ...asked),
  };
}
