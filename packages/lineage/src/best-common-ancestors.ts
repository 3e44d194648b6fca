import type { Graph } from './graph.ts';
import { type AncestryOptions, ancestorsOf, namedParentsOf, ownParentsOf } from './parents.ts';

/**
 * All common ancestors of two nodes that are no ancestor of another common ancestor, in the order of their numbers; a node counts
 * among its own ancestors. What comes before a common ancestor is common too, so the best are those that are parent to none of
 * them: one step over each (as `git merge-base --all` answers, without its order by dates).
 */
export function bestCommonAncestors(
  graph: Graph,
  one: number,
  other: number,
  options: AncestryOptions,
): readonly number[] {
  const ofOne = ancestorsOf(graph, [one], options);
  const common = one === other ? ofOne : intersect(ofOne, ancestorsOf(graph, [other], options));
  const surpassed = new Set<number>();
  for (const node of common) {
    for (const parent of ownParentsOf(graph, node, options)) surpassed.add(parent);
    for (const parent of namedParentsOf(graph, node, options)) {
      // Who is named by bytes that others have too may seem to come of what came of it: such a circle has no best.
      if (!surpassed.has(parent) && !ancestorsOf(graph, [parent], options).has(node)) surpassed.add(parent);
    }
  }
  return [...common].filter((node) => !surpassed.has(node)).sort((left, right) => left - right);
}

function intersect(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return new Set([...few].filter((node) => many.has(node)));
}
