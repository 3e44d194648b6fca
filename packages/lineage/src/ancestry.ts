import type { AncestorMarks } from './ancestor-marks.ts';
import type { Graph } from './graph.ts';
import { type AncestryOptions, Parents } from './parents.ts';

/** Nodes and who of them is a parent of whom. A place is an index in `nodes`; every parent stands before its children. */
export interface Ancestry {
  readonly nodes: Int32Array;
  /** By place, and once more: where its parents begin in `parents`. */
  readonly begins: Int32Array;
  /** Places. */
  readonly parents: Int32Array;
}

/** What of the ancestors of a node is looked at. */
export interface AncestryBetween extends AncestryOptions {
  /** Nodes at most. */
  readonly most: number;
}

/**
 * A node and its ancestors without those of others, as `git rev-list node ^others` lists them; the node itself is the last. None where
 * it is an ancestor of another one; null where there are more than `most`. Of a circle, which bytes that several have can make, the
 * parent through which it closes is left out.
 */
export function ancestryBetween(
  graph: Graph,
  ancestors: AncestorMarks,
  node: number,
  others: readonly number[],
  options: AncestryBetween,
): Ancestry | null {
  const parentage = new Parents(graph, options);
  ancestors.begin(graph.nodeCount);
  ancestors.mark(others, parentage);
  const within = (each: number) => ancestors.marks[each] === 0;
  const nodes: number[] = [];
  const parentsByPlace: (readonly number[])[] = [];
  const places = new Map<number, number>();
  const seen = new Set<number>();
  const open: { readonly node: number; readonly parents: readonly number[]; next: number }[] = [];
  const enter = (each: number) => {
    seen.add(each);
    open.push({ node: each, parents: parentage.of(each).filter(within), next: 0 });
  };
  if (within(node)) enter(node);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const parent = last.parents[last.next++];
    if (parent === undefined) {
      open.pop();
      places.set(last.node, nodes.length);
      nodes.push(last.node);
      // Who is still open is a descendant: its place is not known, and the circle ends here.
      parentsByPlace.push(last.parents.flatMap((each) => (each === last.node ? [] : (places.get(each) ?? []))));
    } else if (!seen.has(parent)) {
      if (seen.size >= options.most) return null;
      enter(parent);
    }
  }
  return toAncestry(nodes, parentsByPlace);
}

/** Which nodes are kept. */
export interface Keeping {
  readonly isKept: (node: number) => boolean;
  /** Parents at most that are handed on in place of those that are not kept. */
  readonly most: number;
}

/** Marks of places: whether they came before others is asked, and they did. */
const asked = 1;
const isBefore = 2;

/**
 * The same nodes without those that are not kept: whose parent was one of them has its parents in its place, but for those that came
 * before another of these. (What git calls history simplification, where a bisection is limited to paths.) Null where more than `most`
 * are handed on.
 */
export function keepOnly(ancestry: Ancestry, { isKept, most }: Keeping): Ancestry | null {
  const nodes: number[] = [];
  const parentsByPlace: (readonly number[])[] = [];
  /** By place: the new places that stand for it. */
  const standFor: (readonly number[])[] = [];
  const marks = new Uint8Array(ancestry.nodes.length);
  let handedOn = 0;
  for (let place = 0; place < ancestry.nodes.length; place++) {
    const node = ancestry.nodes[place] ?? 0;
    const [first = [], ...others] = Array.from(placesOfParents(ancestry, place), (parent) => standFor[parent] ?? []);
    const parents = others.length === 0 ? first : latest([first, ...others].flat(), parentsByPlace, marks);
    if (parents !== first) handedOn += parents.length;
    if (handedOn > most) return null;
    if (isKept(node)) {
      standFor.push([nodes.length]);
      nodes.push(node);
      parentsByPlace.push(parents);
    } else standFor.push(parents);
  }
  return toAncestry(nodes, parentsByPlace);
}

/** Those of the places that come before none of the others, each once. */
function latest(
  places: readonly number[],
  parentsByPlace: readonly (readonly number[])[],
  marks: Uint8Array,
): readonly number[] {
  const lowest = places.reduce((one, other) => Math.min(one, other), places[0] ?? 0);
  const highest = places.reduce((one, other) => Math.max(one, other), lowest);
  marks.fill(0, lowest, highest + 1);
  for (const place of places) marks[place] = asked;
  const found: number[] = [];
  for (let place = highest; place >= lowest; place--) {
    if (marks[place] === 0) continue;
    if (marks[place] === asked) found.push(place);
    for (const parent of parentsByPlace[place] ?? []) if (parent >= lowest) marks[parent] = isBefore;
  }
  return found.reverse();
}

/** Nodes that came one after the other. */
export function chainOf(nodes: readonly number[]): Ancestry {
  return toAncestry(
    nodes,
    nodes.map((_, place) => (place === 0 ? [] : [place - 1])),
  );
}

/** Those of the places that are marked; the parents of whom is marked are marked, or are left out. */
export function restrict(ancestry: Ancestry, marked: Uint8Array): Ancestry {
  const places = new Int32Array(ancestry.nodes.length).fill(-1);
  const nodes = ancestry.nodes.filter((_, place) => marked[place] === 1);
  const begins = new Int32Array(nodes.length + 1);
  const parents = new Int32Array(ancestry.parents.length);
  let count = 0;
  let end = 0;
  for (let place = 0; place < places.length; place++) {
    if (marked[place] !== 1) continue;
    for (let at = ancestry.begins[place] ?? 0; at < (ancestry.begins[place + 1] ?? 0); at++) {
      const parent = places[ancestry.parents[at] ?? 0] ?? -1;
      if (parent >= 0) parents[end++] = parent;
    }
    places[place] = count++;
    begins[count] = end;
  }
  return { nodes, begins, parents: parents.slice(0, end) };
}

export function placesOfParents({ begins, parents }: Ancestry, place: number): Int32Array {
  return parents.subarray(begins[place], begins[place + 1]);
}

/** Marks all that comes before what is marked. */
export function markAncestors({ begins, parents }: Ancestry, marked: Uint8Array): void {
  for (let place = marked.length - 1; place >= 0; place--) {
    if (marked[place] !== 1) continue;
    for (let at = begins[place] ?? 0; at < (begins[place + 1] ?? 0); at++) marked[parents[at] ?? 0] = 1;
  }
}

function toAncestry(nodes: readonly number[], parentsByPlace: readonly (readonly number[])[]): Ancestry {
  const begins = new Int32Array(nodes.length + 1);
  for (const [place, parents] of parentsByPlace.entries()) begins[place + 1] = (begins[place] ?? 0) + parents.length;
  return { nodes: Int32Array.from(nodes), begins, parents: Int32Array.from(parentsByPlace.flat()) };
}
