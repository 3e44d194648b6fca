import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';

/** What counts as a user, and what stands between it and what it used. */
export interface UsersOptions {
  /** The kind of the nodes that are looked for. */
  readonly kind: number;
  /** Kinds of nodes that are no more than the way: what goes into them goes on. */
  readonly through: ReadonlySet<number>;
  /** Edges known: those up to that number. */
  readonly edges: number;
}

/**
 * The nodes of a kind that use one of the starts themselves: on the way there is no other node of that kind, and none but of the
 * kinds that are gone through. A start is among them where it used another. The last first.
 */
export function directUsers(
  { heads, links, kinds }: Graph,
  starts: readonly number[],
  { kind, through, edges }: UsersOptions,
): readonly number[] {
  const users = new Set<number>();
  const passed = new Set(starts);
  // A set is walked in the order of insertion, those behind included.
  for (const node of passed) {
    let edge = heads[node * headPlaces + headPlace.out] ?? 0;
    for (; edge !== 0; edge = links[edge * edgePlaces + edgePlace.nextOut] ?? 0) {
      if (edge > edges) continue;
      const user = links[edge * edgePlaces + edgePlace.to] ?? 0;
      const kindFound = kinds[user] ?? -1;
      if (kindFound === kind) users.add(user);
      else if (through.has(kindFound)) passed.add(user);
    }
  }
  return [...users].sort((left, right) => right - left);
}
