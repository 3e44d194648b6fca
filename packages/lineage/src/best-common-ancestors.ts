import type { AncestorMarks, Circles } from './ancestor-marks.ts';
import type { Graph } from './graph.ts';
import { type AncestryOptions, Parents } from './parents.ts';

/** Marks of {@link AncestorMarks}: of the one, of the other, and of what came before a common ancestor. */
const common = 1 | 2;
const surpassed = 4;

/**
 * All common ancestors of a node and any of others that are no ancestor of another such one, in the order of their numbers; a node counts
 * among its own ancestors. What comes before a common ancestor is common too, so the best are those that are parent to none of
 * them: one step over each (as `git merge-base --all one ...others` answers, without its order by dates).
 */
export function bestCommonAncestors(
  graph: Graph,
  ancestors: AncestorMarks,
  one: number,
  others: readonly number[],
  options: AncestryOptions,
): readonly number[] {
  const parents = new Parents(graph, options);
  ancestors.begin(graph.nodeCount);
  ancestors.mark([one], parents);
  const ofOthers = ancestors.mark(others, parents, { has: 1, gives: surpassed });
  const { marks, circles } = ancestors;
  if (circles.last > 0) surpassByOthers(ofOthers, marks, parents, circles);
  const best: number[] = [];
  for (let place = 0; place < ofOthers.length; place++) {
    const node = ofOthers[place] ?? 0;
    if (marks[node] === common) best.push(node);
  }
  return best.sort((left, right) => left - right);
}

/** In a circle none surpasses another: all of it are surpassed where one is by a node that is not in it. */
function surpassByOthers(ofOthers: Int32Array, marks: Uint8Array, parents: Parents, { first, last }: Circles): void {
  const isWithin = (node: number) => node >= first && node <= last;
  const before = (start: number) => {
    const found = new Set([start]);
    for (const node of found) for (const parent of parents.of(node)) if (isWithin(parent)) found.add(parent);
    return found;
  };
  const shared = ofOthers.filter((node) => ((marks[node] ?? 0) & common) === common);
  const within = shared.filter(isWithin);
  for (const node of within) marks[node] = common;
  for (const child of shared) {
    for (const parent of parents.of(child)) {
      if (!isWithin(parent) || marks[parent] !== common) continue;
      const ancestors = before(parent);
      if (!ancestors.has(child)) for (const node of ancestors) marks[node] = common | surpassed;
    }
  }
}
