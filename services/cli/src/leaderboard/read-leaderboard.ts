import type { Leaderboard } from './print-leaderboard.ts';

/** A page of a leaderboard that is asked for. */
export interface LeaderboardPage {
  readonly first: number;
  readonly after?: string;
  /** Where the page before was known; absent of the first. */
  readonly knownAt?: string;
}

/** Places that a request may ask for. */
const mostAtOnce = 1_000;

/** The first places, page after page, each as the first was known; null where what they are measured on is not recorded. */
export async function readLeaderboard(
  askPage: (page: LeaderboardPage) => Promise<Leaderboard | null | undefined>,
  first: number,
): Promise<Leaderboard | null> {
  const nodes: Leaderboard['nodes'][number][] = [];
  let next: Omit<LeaderboardPage, 'first'> = {};
  for (;;) {
    const page = await askPage({ ...next, first: Math.min(mostAtOnce, first - nodes.length) });
    if (!page) return null;
    nodes.push(...page.nodes);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor === null || nodes.length >= first) return { ...page, nodes };
    next = { after: endCursor, knownAt: page.asOf.position };
  }
}
