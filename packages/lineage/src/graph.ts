import { growInt32, growUint8 } from './grow.ts';

/** An edge takes four places of `links`, so that following it is one cache line. */
export const edgePlaces = 4;
/** Which of them is which. `next` is the edge before it in the list of its own end, 0 where it was the first. */
export const edgePlace = { from: 0, to: 1, nextOut: 2, nextIn: 3 } as const;

/** A node takes two places of `heads`: its last edge out and its last edge in, 0 where there is none. */
export const headPlaces = 2;
export const headPlace = { out: 0, in: 1 } as const;

/** How far along the edges into a node a repetition is looked for before those out of the other end are, too. */
const shortList = 8;

/**
 * Nodes and edges, numbered 1, 2, 3 … as they come; nothing is ever removed. Lists of edges are linked, the newest first,
 * so an edge is added without moving another, and the graph as it was with fewer edges is the same lists without the
 * higher numbers. The arrays are read by searches and written here alone.
 */
export class Graph {
  /** By node. */
  kinds: Uint8Array = new Uint8Array(16);
  /** By node, {@link headPlaces} each. */
  heads: Int32Array = new Int32Array(16 * headPlaces);
  /** By edge, {@link edgePlaces} each. */
  links: Int32Array = new Int32Array(16 * edgePlaces);
  /** By edge. */
  roles: Int32Array = new Int32Array(16);
  nodeCount = 0;
  edgeCount = 0;

  /** Adds a node of a kind from 0 to 255. Its number is `nodeCount` afterwards. */
  addNode(kind: number): void {
    const node = this.nodeCount + 1;
    this.kinds = growUint8(this.kinds, node + 1);
    this.heads = growInt32(this.heads, (node + 1) * headPlaces);
    this.kinds[node] = kind;
    this.nodeCount = node;
  }

  /**
   * Adds an edge. Its number is `edgeCount` afterwards. One that says what an earlier edge says has a number and is in no
   * list: whoever knows the later one knows the earlier.
   *
   * @throws RangeError where an end is no node.
   */
  addEdge(from: number, to: number, role: number): void {
    this.#requireNode(from);
    this.#requireNode(to);
    const edge = this.edgeCount + 1;
    this.links = growInt32(this.links, (edge + 1) * edgePlaces);
    this.roles = growInt32(this.roles, edge + 1);
    const { heads, links, roles } = this;
    const at = edge * edgePlaces;
    links[at + edgePlace.from] = from;
    links[at + edgePlace.to] = to;
    roles[edge] = role;
    if (!this.#isSaid(from, to, role)) {
      const out = from * headPlaces + headPlace.out;
      const into = to * headPlaces + headPlace.in;
      links[at + edgePlace.nextOut] = heads[out] ?? 0;
      links[at + edgePlace.nextIn] = heads[into] ?? 0;
      heads[out] = edge;
      heads[into] = edge;
    }
    this.edgeCount = edge;
  }

  /** Looks in both lists at once where the one is long, so that the shorter decides. */
  #isSaid(from: number, to: number, role: number): boolean {
    const { heads, links, roles } = this;
    let into = heads[to * headPlaces + headPlace.in] ?? 0;
    for (let step = 0; step < shortList && into !== 0; step++) {
      if (links[into * edgePlaces + edgePlace.from] === from && roles[into] === role) return true;
      into = links[into * edgePlaces + edgePlace.nextIn] ?? 0;
    }
    let out = into === 0 ? 0 : (heads[from * headPlaces + headPlace.out] ?? 0);
    while (into !== 0 && out !== 0) {
      if (links[into * edgePlaces + edgePlace.from] === from && roles[into] === role) return true;
      if (links[out * edgePlaces + edgePlace.to] === to && roles[out] === role) return true;
      into = links[into * edgePlaces + edgePlace.nextIn] ?? 0;
      out = links[out * edgePlaces + edgePlace.nextOut] ?? 0;
    }
    return false;
  }

  #requireNode(node: number): void {
    if (node >= 1 && node <= this.nodeCount) return;
    throw new RangeError(`required: a node from 1 to ${this.nodeCount}; came: ${node}`);
  }
}
