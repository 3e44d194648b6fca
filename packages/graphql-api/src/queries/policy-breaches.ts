import type { ServingChangeKey } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import type { PolicyBreachNode } from '../nodes.ts';
import { readCount, readCursor, toConnection } from '../pages.ts';
import { findBreaches } from '../policy/find-breaches.ts';
import { readSlot } from '../references.ts';
import { cursorOf, keyFrom } from './serving-history.ts';

const changesAtOnce = 200;

/** So many changes of a history are looked at for one page, whatever is found: a page may have fewer items than were asked for. */
const mostChanges = 1_000;

/**
 * The changes that the policy of an environment did not let pass, or would not have: of all, in their order. A correction takes
 * none away: what came past a policy did so, whatever is known since.
 */
export const policyBreaches: Query<'policyBreaches'> = async (_, args, context) => {
  const { environment, model } = readSlot(args.environment, args.model);
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  let key: { readonly after?: ServingChangeKey } = readCursor(args.after, keyFrom);
  const known = await context.known(args.knownAt, viewsAbout.environment);
  const of = model === undefined ? { environment } : { environment, model };
  const items: PolicyBreachNode[] = [];
  let hasMore = true;
  for (let seen = 0; hasMore && items.length <= first && seen < mostChanges; seen += changesAtOnce) {
    const page = await known.sources.views.servingHistory(known.scope, of, known.asOf, {
      first: changesAtOnce,
      withdrawn: true,
      ...key,
    });
    items.push(...(await findBreaches(known, page.items)).flatMap((breach) => breach ?? []));
    const last = page.items.at(-1);
    hasMore = page.hasMore && last !== undefined;
    if (last) key = { after: last };
  }
  const isFull = items.length > first;
  return toConnection({
    known,
    page: { items: items.slice(0, first), hasMore: isFull || hasMore },
    toNode: (_known, breach) => breach,
    cursorOf: ({ change }) => cursorOf(change),
    hasPreviousPage: Boolean(args.after),
    // Where nothing more was found, the next page begins behind what was looked at.
    endCursor: !isFull && key.after ? cursorOf(key.after) : undefined,
  });
};
