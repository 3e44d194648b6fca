import { markAncestors, placesOfParents, restrict } from './ancestry.ts';
import { bisectionPoint, type Suspects, weigh } from './bisection-point.ts';

/** Suspects up to which every way that a bisection may take is gone. */
const gone = 512;

/**
 * How many nodes a bisection asks about at most until the first bad one is found, if it skips no more. Of more suspects than 512 with merges
 * among them it is as if none were skipped.
 */
export function stepsAtMost(suspects: Suspects): number {
  const count = suspects.nodes.length;
  if (count < 2) return 0;
  const isLine = isChain(suspects);
  if (isLine && suspects.isSkipped.every((skipped) => skipped === 0)) return Math.ceil(Math.log2(count));
  if (!isLine && count > gone) return boundOf(count, mostParents(suspects));
  const point = bisectionPoint(suspects, weigh(suspects));
  if (point < 0) return 0;
  const before = new Uint8Array(count);
  before[point] = 1;
  markAncestors(suspects, before);
  const others = before.map((mark) => 1 - mark);
  return 1 + Math.max(stepsAtMost(only(suspects, before)), stepsAtMost(only(suspects, others)));
}

function only(suspects: Suspects, marked: Uint8Array): Suspects {
  const isSkipped = suspects.isSkipped.filter((_, place) => marked[place] === 1);
  return { ...restrict(suspects, marked), isSkipped };
}

function isChain(suspects: Suspects): boolean {
  return suspects.nodes.every((_, place) => {
    const parents = placesOfParents(suspects, place);
    return place === 0 ? parents.length === 0 : parents.length === 1 && parents[0] === place - 1;
  });
}

function mostParents(suspects: Suspects): number {
  return suspects.nodes.reduce((most, _, place) => Math.max(most, placesOfParents(suspects, place).length), 1);
}

/**
 * Where nobody has more than d parents, from the last one upwards by the heaviest parent there is one before which at most d/(d+1) of
 * all come, and hardly less than 1/(d+1): so the best one leaves no more than that share. (Courtiel, Dorbec and Lecoq, Theoretical
 * Analysis of Git Bisect, Algorithmica 86, 2024.)
 */
function boundOf(count: number, parents: number): number {
  let steps = 0;
  for (let left = count; left > 1; steps++) {
    const share = Math.floor((left * parents) / (parents + 1));
    const least = Math.min(Math.ceil(share / parents), left - share);
    left -= Math.max(1, least);
  }
  return steps;
}
