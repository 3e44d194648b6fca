import type { ServingChangeKey } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import type { PolicyBreachNode } from '../nodes.ts';
import { readCount, readCursor, toConnection } from '../pages.ts';
import { findBreach } from '../policy/find-breach.ts';
import { readSlot } from '../references.ts';
import { cursorOf, keyFrom } from './serving-history.ts';

const changesAtOnce = 200;

/** The changes that the policy of an environment did not let pass, or would not have: of all, in their order. */
export const policyBreaches: Query<'policyBreaches'> = async (_, args, context) => {
  const { environment, model } = readSlot(args.environment, args.model);
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  let key: { readonly after?: ServingChangeKey } = readCursor(args.after, keyFrom);
  const known = await context.known(args.knownAt, viewsAbout.environment);
  const of = model === undefined ? { environment } : { environment, model };
  const items: PolicyBreachNode[] = [];
  for (let hasMore = true; hasMore && items.length <= first; ) {
    const page = await known.sources.views.servingHistory(known.scope, of, known.asOf, {
      first: changesAtOnce,
      ...key,
    });
    const breaches = await Promise.all(page.items.map((change) => findBreach(known, change)));
    items.push(...breaches.flatMap((breach) => breach ?? []));
    const last = page.items.at(-1);
    hasMore = page.hasMore && last !== undefined;
    if (last) key = { after: last };
  }
  return toConnection({
    known,
    page: { items: items.slice(0, first), hasMore: items.length > first },
    toNode: (_known, breach) => breach,
    cursorOf: ({ change }) => cursorOf(change),
    hasPreviousPage: Boolean(args.after),
  });
};
