import type { EventFound, EventRange } from '@pedigree/views';
import type { Context } from '../context.ts';
import { readEventFilter } from '../event-filter.ts';
import type { Query } from '../fields.ts';
import type { QueryEventsArgs } from '../generated/resolvers.ts';
import { readCount, readPosition } from '../pages.ts';
import { publicError } from '../public-error.ts';
import { readEventPage } from '../read-event-nodes.ts';

/** Events in the order of the log: the first ones behind `after`, or with `last` the last ones before `before`. */
export const events: Query<'events'> = async (_, args, context) => {
  const filter = readEventFilter(args.filter);
  const range = readRange(args, context);
  const known = await context.known(args.knownAt, ['events']);
  const { reader, views } = known.sources;
  const found = await views.events(known.scope, filter, known.asOf, range);
  const positions = found.items.map(({ position }: EventFound) => position);
  const page = await readEventPage(reader, known.scope, { positions, maxBytes: context.parts.limits.pageBytes });
  const hasMore = found.hasMore || page.length < positions.length;
  const isForwards = range.direction === 'forwards';
  const told = page.map((node, index) => ({ cursor: context.formatPosition(positions[index] ?? 0n), node }));
  const edges = isForwards ? told : told.toReversed();
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isForwards ? hasMore : range.before !== undefined,
      hasPreviousPage: isForwards ? range.after !== undefined : hasMore,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    asOf: known.asOf,
  };
};

function readRange({ first, last, after, before }: QueryEventsArgs, { parts, logId }: Context): EventRange {
  const [hasFirst, hasLast] = [first ?? null, last ?? null].map((count) => count !== null);
  if (hasFirst && hasLast) throw publicError('INVALID_ARGUMENT', 'required: first or last; came: both');
  const limit = parts.limits.pageItems;
  return {
    direction: hasLast ? 'backwards' : 'forwards',
    count: hasLast ? readCount('last', last, limit) : readCount('first', first, limit),
    ...(after ? { after: readPosition('after', after, logId) } : {}),
    ...(before ? { before: readPosition('before', before, logId) } : {}),
  };
}
