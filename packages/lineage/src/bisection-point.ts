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

/**
 * Every node passes to its parents of which of the places it is an ancestor. The counters of all places stand upright: the bits of one
 * weight in one word, so that a node is counted for all of them at once.
 */
function countAncestors({ begins, parents }: Ancestry, places: readonly number[], weights: Int32Array): void {
  const last = places.at(-1) ?? 0;
  const behind = new Int32Array(last + 1);
  /** By weight: 1, 2, 4 … */
  const counters = new Int32Array(32);
  for (const [bit, place] of places.entries()) behind[place] = (behind[place] ?? 0) | (1 << bit);
  for (let place = last; place >= 0; place--) {
    const bits = behind[place] ?? 0;
    if (bits === 0) continue;
    for (let carry = bits, weight = 0; carry !== 0; weight++) {
      const counter = counters[weight] ?? 0;
      counters[weight] = counter ^ carry;
      carry &= counter;
    }
    for (let at = begins[place] ?? 0; at < (begins[place + 1] ?? 0); at++) {
      const parent = parents[at] ?? 0;
      behind[parent] = (behind[parent] ?? 0) | bits;
    }
  }
  for (const [bit, place] of places.entries()) {
    weights[place] = counters.reduce((sum, counter, weight) => sum + (((counter >>> bit) & 1) << weight), 0);
  }
}

/**
 * The place to ask about next: the one that leaves the fewest, whatever the answer is. With N suspects, of which X come before it or are
 * it, that is the largest min(X, N - X), and of several the node with the highest number. (Christian Couder, Fighting regressions with
 * git bisect, 2009, "Bisection algorithm"; in git, `git help git-bisect-lk2009`.) Where that one is skipped it is some other that is not,
 * mostly one that leaves few, as `skipAway` draws it. -1 where there is none to ask about.
 */
export function bisectionPoint(suspects: Suspects, weights: Int32Array): number {
  const { nodes, isSkipped } = suspects;
  const leastOf = (place: number) => Math.min(weights[place] ?? 0, nodes.length - (weights[place] ?? 0));
  const isBetter = (one: number, other: number) =>
    leastOf(one) - leastOf(other) || (nodes[one] ?? 0) - (nodes[other] ?? 0);
  let best = -1;
  for (let place = 0; place < nodes.length - 1; place++) {
    if (best < 0 || isBetter(place, best) > 0) best = place;
  }
  if (isSkipped[best] !== 1) return best;
  const left = Array.from(nodes.keys()).filter((place) => place < nodes.length - 1 && isSkipped[place] === 0);
  return left.sort((one, other) => isBetter(other, one))[skipAway(left.length)] ?? -1;
}

/**
 * Which to take of so many, the best first: as git does (`skip_away` in its bisect.c), by a number that looks like chance and follows from
 * how many are left, to the power of 1.5, so that the first are likelier. Whoever takes the best that is left asks about one neighbour
 * after the other of a version that is broken as they all are.
 */
function skipAway(count: number): number {
  const withBad = count + 1;
  const modulo = 32_768;
  const drawn = ((Math.imul(withBad, 1_103_515_245) + 12_345) >>> 16) % modulo;
  const root = Math.floor(Math.sqrt(drawn)) / Math.floor(Math.sqrt(modulo));
  return Math.min(Math.floor(Math.floor((withBad * drawn) / modulo) * root), count - 1);
}
