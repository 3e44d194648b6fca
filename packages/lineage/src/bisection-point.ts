import { type Ancestry, placesOfParents } from './ancestry.ts';

/** What may be the first bad one, of which the last is known to be bad; and by place, whom nobody can judge. */
export interface Suspects extends Ancestry {
  readonly isSkipped: Uint8Array;
}

/** Merges whose ancestors are counted in one pass: the bits of a word. */
const atOnce = 32;

/**
 * By place, how many come before a node, itself among them. As git does, what has one parent is that parent and one more, and only
 * merges are counted; but as many of these in one pass as a word has bits.
 */
export function weigh(ancestry: Ancestry): Int32Array {
  const weights = new Int32Array(ancestry.nodes.length);
  const merges: number[] = [];
  for (let place = 0; place < weights.length; place++) {
    if (placesOfParents(ancestry, place).length > 1) merges.push(place);
  }
  for (let at = 0; at < merges.length; at += atOnce) countAncestors(ancestry, merges.slice(at, at + atOnce), weights);
  for (let place = 0; place < weights.length; place++) {
    const parents = placesOfParents(ancestry, place);
    if (parents.length < 2) weights[place] = 1 + (weights[parents[0] ?? -1] ?? 0);
  }
  return weights;
}

/** Every node passes to its parents of which of the places it is an ancestor. */
function countAncestors(ancestry: Ancestry, places: readonly number[], weights: Int32Array): void {
  const last = places.at(-1) ?? 0;
  const behind = new Int32Array(last + 1);
  for (const [bit, place] of places.entries()) behind[place] = (behind[place] ?? 0) | (1 << bit);
  for (let place = last; place >= 0; place--) {
    const bits = behind[place] ?? 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const merge = places[31 - Math.clz32(rest & -rest)] ?? 0;
      weights[merge] = (weights[merge] ?? 0) + 1;
    }
    if (bits !== 0)
      for (const parent of placesOfParents(ancestry, place)) behind[parent] = (behind[parent] ?? 0) | bits;
  }
}

/**
 * The place to ask about next: of those that nobody skipped the one that leaves the fewest, whatever the answer is. With N suspects,
 * of which X come before it or are it, that is the largest min(X, N - X), and of several the node with the highest number. (Christian
 * Couder, Fighting regressions with git bisect, 2009, "Bisection algorithm"; in git, `git help git-bisect-lk2009`.) -1 where there
 * is none to ask about.
 */
export function bisectionPoint(suspects: Suspects, weights: Int32Array): number {
  const { nodes, isSkipped } = suspects;
  let best = -1;
  let most = 0;
  for (let place = 0; place < nodes.length - 1; place++) {
    if (isSkipped[place] === 1) continue;
    const weight = weights[place] ?? 0;
    const least = Math.min(weight, nodes.length - weight);
    if (least < most || (least === most && (nodes[place] ?? 0) < (nodes[best] ?? 0))) continue;
    most = least;
    best = place;
  }
  return best;
}
