import type { ScoreFound } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { questionOf, readLeaderboardCursor, writeLeaderboardCursor } from '../find/leaderboard-cursor.ts';
import { readDirection, readQuestion } from '../find/read-question.ts';
import { resolveQuestion } from '../find/resolve-question.ts';
import { knownAtCursor } from '../known-at-cursor.ts';
import { readCount, toConnection } from '../pages.ts';

/** Model versions by a metric, the best first; null where the dataset version that it is measured on is not recorded. */
export const leaderboard: Query<'leaderboard'> = async (_, args, context) => {
  const { first: _first, after, knownAt, ...asked } = args;
  const { metric } = asked;
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const direction = readDirection('direction', metric, args.direction);
  const question = readQuestion(args);
  const of = questionOf({ ...asked, direction });
  const cursor = readLeaderboardCursor(after, of, context);
  const known = await knownAtCursor(context, knownAt, cursor, question.views);
  const resolved = await resolveQuestion(known, question);
  if (!resolved) return null;
  const page = await known.sources.views.leaders(
    known.scope,
    { metric, direction, ...resolved.measured },
    resolved.filter,
    known.asOf,
    { first, ...(cursor && { after: cursor }) },
  );
  const before = cursor?.rank ?? 0;
  const ranked = page.items.map((found: ScoreFound, index) => ({ ...found, rank: before + index + 1 }));
  const connection = toConnection({
    known,
    page: { items: ranked, hasMore: page.hasMore },
    toNode: (_known, found) => ({ ...found, known }),
    cursorOf: (found) => writeLeaderboardCursor(known, of, found, found.rank),
    hasPreviousPage: Boolean(after),
  });
  const { undecided, undecidedCount } = resolved;
  return { ...connection, metric, direction, undecided, undecidedCount };
};
