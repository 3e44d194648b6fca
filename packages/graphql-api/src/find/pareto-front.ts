/** Something that is compared: what it scored, of each score more is better. */
interface Scored {
  readonly scores: readonly number[];
}

/** So many comparisons are made at most: they hold up whoever else asks. */
const mostComparisons = 5_000_000;

/**
 * Those that no other one beats: none is as good in every score and better in one. The best by the first score stands first, then by
 * the next; equals keep their order. NaN is worse than every number.
 *
 * Whoever beats one stands before it in that order, and is itself in the front or beaten by one that is, so that each is compared with
 * the front so far (the sort-first skyline of Chomicki et al., ICDE 2003); with two scores, the last of it is enough. Null where that
 * are too many comparisons.
 */
export function paretoFront<Each extends Scored>(all: readonly Each[]): readonly Each[] | null {
  const front: Each[] = [];
  let comparisons = 0;
  for (const each of all.toSorted(byScores)) {
    const rivals = each.scores.length === 2 ? front.slice(-1) : front;
    comparisons += rivals.length;
    if (comparisons > mostComparisons) return null;
    if (!rivals.some((rival) => beats(rival, each))) front.push(each);
  }
  return front;
}

function byScores(one: Scored, other: Scored): number {
  for (const [index, score] of one.scores.entries()) {
    const order = compare(other.scores[index] ?? Number.NaN, score);
    if (order !== 0) return order;
  }
  return 0;
}

function beats(one: Scored, other: Scored): boolean {
  let isBetter = false;
  for (let index = 0; index < one.scores.length; index++) {
    const order = compare(one.scores[index] ?? Number.NaN, other.scores[index] ?? Number.NaN);
    if (order < 0) return false;
    if (order > 0) isBetter = true;
  }
  return isBetter;
}

function compare(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  return Number(one > other) - Number(one < other);
}
