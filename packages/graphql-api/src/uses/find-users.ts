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
  const nodes = after === undefined ? all : all.filter((node) => node < after);
  const wanted = { ...(namespace && { namespace }), ...(served && { served: servedBy[served] }) };
  const users: UserFound[] = [];
  let look = Math.max(firstLook, first + 1);
  for (let from = 0; from < nodes.length && users.length <= first; look = Math.min(look * furtherLooks, mostTogether)) {
    const filter = { ...wanted, first: first + 1 - users.length };
    const together = nodes.slice(from, from + look);
    users.push(...(await views.lineageVersionsByNode(known.scope, together, filter, known.at('lineage'))).map(toUser));
    from += together.length;
  }
  return { items: users.slice(0, first), hasMore: users.length > first };
}

const servedBy = { EVER: 'ever', NOW: 'now' } as const satisfies Record<ServedFilter, string>;

function toUser({ node, namespace, name, number }: LineageNodeFound): UserFound {
  return { node, key: { namespace, name, number: required(`a number of a version of ${namespace}/${name}`, number) } };
}
