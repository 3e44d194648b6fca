import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LineageNodeFound, Page, PageRequest, VersionKey } from '@pedigree/views';
import type { ServedFilter } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { required } from '../types/required.ts';
import type { ServedAsked } from './served.ts';

/** A model version that uses something itself, by its node in the graph. */
export interface UserFound {
  readonly key: VersionKey;
  readonly node: number;
}

/** So many users are looked at first; then 8 times as many each time, so that few reads pass however many of whom none is wanted. */
const firstLook = 200;
const furtherLooks = 8;

/** So many together at most: a read is over in some hundredths of a second. */
const mostTogether = 10_000;

/** Finds the model versions that use one of some nodes of lineage, the last recorded first; the key is a node. */
export async function findUsers(
  known: Known,
  starts: readonly number[],
  { namespace, served }: ServedAsked & { readonly namespace?: string | null | undefined },
  { first, after }: PageRequest<number>,
): Promise<Page<UserFound>> {
  const { views } = known.sources;
  const all = await views.modelVersionsThatUse(known.scope, starts, known.at('lineage'));
  const wanted = { ...(namespace && { namespace }), ...(served && { served: servedBy[served] }) };
  const users: UserFound[] = [];
  let look = Math.max(firstLook, first + 1);
  for (let from = placeBehind(all, after); from < all.length && users.length <= first; ) {
    // Reads in this process answer at once: others would wait for all of them.
    if (look === mostTogether) await nextTurn();
    const filter = { ...wanted, first: first + 1 - users.length };
    const together = all.slice(from, from + look);
    users.push(...(await views.lineageVersionsByNode(known.scope, together, filter, known.at('lineage'))).map(toUser));
    from += together.length;
    look = Math.min(look * furtherLooks, mostTogether);
  }
  return { items: users.slice(0, first), hasMore: users.length > first };
}

/** Where those behind a node begin, of nodes of which the greatest stands first. */
function placeBehind(nodes: readonly number[], after: number | undefined): number {
  let [low, high] = [0, after === undefined ? 0 : nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nodes[middle] ?? 0) < (after ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const servedBy = { EVER: 'ever', NOW: 'now' } as const satisfies Record<ServedFilter, string>;

function toUser({ node, namespace, name, number }: LineageNodeFound): UserFound {
  return { node, key: { namespace, name, number: required(`a number of a version of ${namespace}/${name}`, number) } };
}
