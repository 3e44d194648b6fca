import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';
import { growInt32 } from './grow.ts';

/** Against the edges, or along them. */
export type Way = 'upstream' | 'downstream';

/**
 * A breadth-first search, one level after another. Its arrays are used again by the next one, and not cleared: a node was
 * visited where its place in the queue is one that holds it (Briggs and Torczon, An Efficient Representation for Sparse
 * Sets, 1993).
 */
export class Search {
  readonly #graph: Graph;
  readonly #head: number;
  readonly #end: number;
  readonly #next: number;
  /** By node: its place in the queue, where it was visited. */
  #places: Int32Array = new Int32Array(0);
  /** Nodes in the order in which they were visited. */
  queue: Int32Array = new Int32Array(0);
  /** Beside the queue: the edge by which a node was visited, 0 for a start. */
  via: Int32Array = new Int32Array(0);
  /** Beside the queue: the place of the node from which it was. */
  parents: Int32Array = new Int32Array(0);
  /** Nodes visited. */
  count = 0;
  /** The place at which each level begins. */
  levels: number[] = [];
  /** Edges known. */
  #edges = 0;

  constructor(graph: Graph, way: Way) {
    this.#graph = graph;
    const isUpstream = way === 'upstream';
    this.#head = isUpstream ? headPlace.in : headPlace.out;
    this.#end = isUpstream ? edgePlace.from : edgePlace.to;
    this.#next = isUpstream ? edgePlace.nextIn : edgePlace.nextOut;
  }

  /** Begins anew, with level 0. Only edges up to the number `edges` are seen. */
  begin(starts: Iterable<number>, edges: number): void {
    const { nodeCount } = this.#graph;
    this.#places = growInt32(this.#places, nodeCount + 1);
    this.queue = growInt32(this.queue, nodeCount);
    this.via = growInt32(this.via, nodeCount);
    this.parents = growInt32(this.parents, nodeCount);
    this.#edges = edges;
    this.count = 0;
    this.levels = [0];
    for (const start of starts) {
      if (start >= 1 && start <= nodeCount && this.placeOf(start) < 0) this.#visit(start, 0, 0);
    }
  }

  /** Nodes of the last level. */
  get frontier(): number {
    return this.count - (this.levels.at(-1) ?? 0);
  }

  /** The place of a node in the queue, -1 where it was not visited. */
  placeOf(node: number): number {
    const place = this.#places[node] ?? 0;
    return place < this.count && this.queue[place] === node ? place : -1;
  }

  /**
   * Visits the neighbours of the last level, which become the last level; stops where `most` nodes were visited.
   *
   * @returns the first place whose neighbours may not all have been visited: that of the new level, unless it stopped.
   */
  expand(most: number): number {
    const { links, heads } = this.#graph;
    const { queue, via, parents } = this;
    const places = this.#places;
    const [head, end, next, edges] = [this.#head, this.#end, this.#next, this.#edges];
    const last = this.count;
    let count = this.count;
    let place = this.levels.at(-1) ?? 0;
    visiting: for (; place < last; place++) {
      let edge = heads[(queue[place] ?? 0) * headPlaces + head] ?? 0;
      for (; edge !== 0; edge = links[edge * edgePlaces + next] ?? 0) {
        if (edge > edges) continue;
        const node = links[edge * edgePlaces + end] ?? 0;
        const known = places[node] ?? 0;
        if (known < count && queue[known] === node) continue;
        if (count >= most) break visiting;
        places[node] = count;
        queue[count] = node;
        via[count] = edge;
        parents[count] = place;
        count++;
      }
    }
    this.count = count;
    this.levels.push(last);
    return place;
  }

  /** Nodes from a place on that have a neighbour which was not visited, so many at most. */
  findCut(place: number, most: number): number[] {
    const { links, heads } = this.#graph;
    const cut: number[] = [];
    for (let at = place; at < this.count && cut.length < most; at++) {
      const node = this.queue[at] ?? 0;
      let edge = heads[node * headPlaces + this.#head] ?? 0;
      for (; edge !== 0; edge = links[edge * edgePlaces + this.#next] ?? 0) {
        if (edge > this.#edges || this.placeOf(links[edge * edgePlaces + this.#end] ?? 0) >= 0) continue;
        cut.push(node);
        break;
      }
    }
    return cut;
  }

  #visit(node: number, edge: number, parent: number): void {
    this.#places[node] = this.count;
    this.queue[this.count] = node;
    this.via[this.count] = edge;
    this.parents[this.count] = parent;
    this.count++;
  }
}

/** What a search came to: the edges by which it came to a place, the last first. */
export function traceBack(tree: Pick<Search, 'via' | 'parents'>, place: number): number[] {
  const edges: number[] = [];
  for (let at = place, edge = tree.via[at] ?? 0; edge !== 0; edge = tree.via[at] ?? 0) {
    edges.push(edge);
    at = tree.parents[at] ?? 0;
  }
  return edges;
}
