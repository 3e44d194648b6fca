import type { Page, PageRequest, VersionKey } from '@pedigree/views';
import type { ServedFilter } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { readNodes } from '../lineage/read-nodes.ts';
import { required } from '../types/required.ts';
import type { ServedAsked } from './served.ts';

/** A model version that uses something itself, by its node in the graph. */
export interface UserFound {
  readonly key: VersionKey;
  readonly node: number;
}

/** How many users are looked at together, where not all that are found are wanted. */
const together = 200;

/** Finds the model versions that use one of some nodes of lineage, the last recorded first; the key is a node. */
export async function findUsers(
  known: Known,
  starts: readonly number[],
  { namespace, served }: ServedAsked & { readonly namespace?: string | null | undefined },
  { first, after }: PageRequest<number>,
): Promise<Page<UserFound>> {
  const all = await known.sources.views.modelVersionsThatUse(known.scope, starts, known.at('lineage'));
  const nodes = after === undefined ? all : all.filter((node) => node < after);
  const users: UserFound[] = [];
  const step = served || namespace ? together : first + 1;
  for (let from = 0; from < nodes.length && users.length <= first; from += step) {
    const part = await readUsers(known, nodes.slice(from, from + step));
    const owned = namespace ? part.filter(({ key }) => key.namespace === namespace) : part;
    const wanted = served ? await keepServed(known, owned, served) : owned;
    users.push(...wanted);
  }
  return { items: users.slice(0, first), hasMore: users.length > first };
}

async function readUsers(known: Known, nodes: readonly number[]): Promise<readonly UserFound[]> {
  return (await readNodes(known, nodes)).map(({ node, namespace, name, number }) => ({
    node,
    key: { namespace, name, number: required(`a number of a version of ${namespace}/${name}`, number) },
  }));
}

async function keepServed(known: Known, users: readonly UserFound[], served: ServedFilter) {
  const periods = await known.sources.views.servingPeriodsOfVersions(
    known.scope,
    users.map(({ key }) => key),
    known.at('serving'),
  );
  return users.filter((_, index) => {
    const own = periods[index] ?? [];
    return served === 'EVER' ? own.length > 0 : own.some(({ until }) => until === null);
  });
}
