import { type Ancestry, markAncestors, placesOfParents, restrict } from './ancestry.ts';
import { bisectionPoint, type Suspects, weigh } from './bisection-point.ts';
import { stepsAtMost } from './steps-at-most.ts';

/** What is known of a node. */
export type Verdict = 'GOOD' | 'BAD' | 'SKIPPED';

/** A good node that came of a bad one: what is looked for came, went, and came again, or was misjudged. */
export interface Contradiction {
  readonly bad: number;
  readonly good: number;
}

/** How far a bisection has come. */
export interface Bisected {
  /** Nodes that may be the first bad one, ancestors first; the last is bad. It is the first bad one where it is alone. */
  readonly suspects: Int32Array;
  /** The node to judge next; null where the first bad one is found, or only skipped ones are left beside it. */
  readonly next: number | null;
  /** How many are to be judged, that one among them, until it is found: at most, unless more are skipped. */
  readonly steps: number;
  /** In the order of the nodes: ancestors first. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Bisects as git does what came between good nodes and a bad one, the last of `ancestry`, with all that is known of nodes between. What
 * comes before a good one is good, whatever is said of it: so that what is found is what made the last one bad, though the same may
 * have been so before. Among what is left any bad one with the fewest ancestors takes the place of the last.
 */
export function bisect(ancestry: Ancestry, verdictOf: (node: number) => Verdict | undefined): Bisected {
  const verdicts = Array.from(ancestry.nodes, verdictOf);
  const suspects = narrow(ancestry, verdicts);
  const isSkipped = Uint8Array.from(suspects.nodes, (node) => Number(verdictOf(node) === 'SKIPPED'));
  const left: Suspects = { ...suspects, isSkipped };
  const next = bisectionPoint(left, weigh(left));
  return {
    suspects: left.nodes,
    next: left.nodes[next] ?? null,
    steps: stepsAtMost(left),
    contradictions: contradictionsIn(ancestry, verdicts),
  };
}

function narrow(ancestry: Ancestry, verdicts: readonly (Verdict | undefined)[]): Ancestry {
  const last = ancestry.nodes.length - 1;
  const good = Uint8Array.from(verdicts, (verdict, place) => Number(verdict === 'GOOD' && place !== last));
  markAncestors(ancestry, good);
  const isOpen = good.map((mark) => 1 - mark);
  const open = restrict(ancestry, isOpen);
  const verdictsOfOpen = verdicts.filter((_, place) => isOpen[place] === 1);
  const end = open.nodes.length - 1;
  const bads = verdictsOfOpen.flatMap((verdict, place) => (verdict === 'BAD' && place < end ? place : []));
  const weights = bads.length === 0 ? [] : weigh(open);
  const bad = bads.reduce((least, place) => ((weights[place] ?? 0) < (weights[least] ?? 0) ? place : least), end);
  const before = new Uint8Array(open.nodes.length);
  if (bad >= 0) before[bad] = 1;
  markAncestors(open, before);
  return restrict(open, before);
}

/** Every good one that has a bad ancestor, with the last of these. */
function contradictionsIn(ancestry: Ancestry, verdicts: readonly (Verdict | undefined)[]): readonly Contradiction[] {
  const { nodes } = ancestry;
  const found: Contradiction[] = [];
  /** By place: the last bad one at or before it, -1 where there is none. */
  const lastBad = new Int32Array(nodes.length).fill(-1);
  for (const [place, verdict] of verdicts.entries()) {
    let bad = -1;
    for (const parent of placesOfParents(ancestry, place)) bad = Math.max(bad, lastBad[parent] ?? -1);
    lastBad[place] = verdict === 'BAD' ? place : bad;
    if (verdict === 'GOOD' && bad >= 0) found.push({ bad: nodes[bad] ?? 0, good: nodes[place] ?? 0 });
  }
  return found;
}
