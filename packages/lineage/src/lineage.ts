import { AncestorMarks } from './ancestor-marks.ts';
import { type Ancestry, type AncestryBetween, ancestryBetween } from './ancestry.ts';
import { bestCommonAncestors } from './best-common-ancestors.ts';
import { Descendants } from './descendants.ts';
import { directUsers, type UsersOptions } from './direct-users.ts';
import { type FindWayOptions, findWay } from './find-way.ts';
import { edgePlace, edgePlaces, Graph } from './graph.ts';
import type { AncestryOptions } from './parents.ts';
import { Places } from './places.ts';
import { Search } from './search.ts';
import { type GraphWay, Walk } from './walk.ts';
import { walkTree } from './walk-tree.ts';

export interface WalkOptions {
  /** `both` is the closure upstream and the closure downstream of the starts, not all that is connected with them. */
  readonly way: 'upstream' | 'downstream' | 'both';
  /** Steps at most; all unless given. */
  readonly depth?: number;
  /** Only nodes of these kinds are shown; the walk goes through the others. All unless given. */
  readonly kinds?: ReadonlySet<number>;
  /** Edges known: those up to that number. */
  readonly edges: number;
  /** Nodes at most, each way. */
  readonly most: number;
}

/** An edge by its ends and its role. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly role: number;
}

/**
 * A graph that only grows, and what can be asked of it as it was at any number of edges. Nodes and edges have the numbers
 * 1, 2, 3 … in the order in which they are added. Everything is synchronous, so that the arrays of one search serve the next.
 */
export class LineageGraph {
  readonly #graph = new Graph();
  readonly #searches = {
    upstream: new Search(this.#graph, 'upstream'),
    downstream: new Search(this.#graph, 'downstream'),
  };
  readonly #places = new Places();
  readonly #ancestors = new AncestorMarks();

  get nodeCount(): number {
    return this.#graph.nodeCount;
  }

  get edgeCount(): number {
    return this.#graph.edgeCount;
  }

  /** Adds nodes, each of a kind from 0 to 255. */
  addNodes(kinds: ArrayLike<number>): void {
    for (let at = 0; at < kinds.length; at++) this.#graph.addNode(kinds[at] ?? 0);
  }

  /**
   * Adds edges, each as three numbers: from, to, role. One that says what an earlier one says counts, and is not shown.
   *
   * @throws RangeError where an end is no node.
   */
  addEdges(packed: ArrayLike<number>): void {
    for (let at = 0; at + 2 < packed.length; at += 3) {
      this.#graph.addEdge(packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0);
    }
  }

  /** An edge by its number. */
  edge(edge: number): GraphEdge {
    const at = edge * edgePlaces;
    const { links, roles } = this.#graph;
    return { from: links[at + edgePlace.from] ?? 0, to: links[at + edgePlace.to] ?? 0, role: roles[edge] ?? 0 };
  }

  /** All that is connected with the starts, the nearest first. Starts that are no nodes are left out. */
  walk(starts: readonly number[], { way, depth, kinds, edges, most }: WalkOptions): Walk {
    const options = { starts, depth: depth ?? Number.POSITIVE_INFINITY, edges, most };
    const { upstream, downstream } = this.#searches;
    const trees = {
      ...(way !== 'downstream' && { upstream: walkTree(upstream, options) }),
      ...(way !== 'upstream' && { downstream: walkTree(downstream, options) }),
    };
    return new Walk({ graph: this.#graph, places: this.#places, trees, edges, ...(kinds && { kinds }) });
  }

  /** All that came of the starts, the nearest first; a start itself where it came of another one. */
  descendants(starts: readonly number[], { kinds, edges, most }: Omit<WalkOptions, 'way' | 'depth'>): Descendants {
    const options = { starts, depth: Number.POSITIVE_INFINITY, edges, most };
    return new Descendants({
      graph: this.#graph,
      places: this.#places,
      tree: walkTree(this.#searches.downstream, options),
      edges,
      findWay: (between) => this.findWay(between),
      ...(kinds && { kinds }),
    });
  }

  /** All common ancestors of a node and any of others that are no ancestor of another one, in the order of their numbers. */
  bestCommonAncestors(one: number, others: readonly number[], options: AncestryOptions): readonly number[] {
    return bestCommonAncestors(this.#graph, this.#ancestors, one, others, options);
  }

  /** A node and its ancestors without those of others; null where there are more than `most`. */
  ancestryBetween(node: number, others: readonly number[], options: AncestryBetween): Ancestry | null {
    return ancestryBetween(this.#graph, this.#ancestors, node, others, options);
  }

  /** The nodes of a kind that use one of the starts themselves, the last first. */
  directUsers(starts: readonly number[], options: UsersOptions): readonly number[] {
    return directUsers(this.#graph, starts, options);
  }

  /** A shortest way downstream; null where there is none. */
  findWay(options: FindWayOptions): GraphWay | null {
    return findWay(this.#graph, this.#searches, options);
  }
}
