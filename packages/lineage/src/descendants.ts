import type { FindWayOptions } from './find-way.ts';
import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';
import type { Places } from './places.ts';
import { traceBack } from './search.ts';
import { type GraphWay, wayAlong } from './walk.ts';
import type { WalkTree } from './walk-tree.ts';

/** A search downstream, and what is to be shown of it. */
export interface DescendantsOf {
  readonly graph: Graph;
  readonly places: Places;
  readonly tree: WalkTree;
  /** Kinds shown; all unless given. */
  readonly kinds?: ReadonlySet<number>;
  /** Edges known. */
  readonly edges: number;
  readonly findWay: (options: FindWayOptions) => GraphWay | null;
}

/**
 * What came of the starts, the nearest first, each with a shortest way from a start that is another node. So a start is
 * among them where it came of another start, and nothing is left out because more was asked about.
 */
export class Descendants {
  /** A place is an index here. */
  readonly nodes: Int32Array;
  readonly #graph: Graph;
  readonly #tree: WalkTree;
  /** Beside `nodes`: the place in the tree, or the way itself to a start. */
  readonly #ways: readonly (number | GraphWay)[];

  constructor(of: DescendantsOf) {
    const { graph, tree, kinds } = of;
    this.#graph = graph;
    this.#tree = tree;
    const nodes: number[] = [];
    const ways: (number | GraphWay)[] = [];
    const again = waysToStarts(of).sort((left, right) => left.edges.length - right.edges.length);
    const deepest = Math.max(tree.levels.length, (again.at(-1)?.edges.length ?? 0) + 1);
    let taken = 0;
    for (let depth = 1; depth < deepest; depth++) {
      for (let way = again[taken]; way?.edges.length === depth; way = again[++taken]) {
        nodes.push(way.nodes.at(-1) ?? 0);
        ways.push(way);
      }
      const end = tree.levels[depth + 1] ?? 0;
      for (let place = tree.levels[depth] ?? end; place < end; place++) {
        const node = tree.nodes[place] ?? 0;
        if (kinds && !kinds.has(graph.kinds[node] ?? 0)) continue;
        nodes.push(node);
        ways.push(place);
      }
    }
    this.nodes = Int32Array.from(nodes);
    this.#ways = ways;
  }

  /** A shortest way from a start to the node at a place. */
  wayTo(place: number): GraphWay {
    const way = this.#ways[place] ?? 0;
    if (typeof way !== 'number') return way;
    return wayAlong(this.#graph, this.nodes[place] ?? 0, traceBack(this.#tree, way).reverse());
  }

  /** Those of some nodes that the search came to, of whatever kind, the starts among them. */
  reached(nodes: readonly number[]): ReadonlySet<number> {
    const asked = new Set(nodes);
    return new Set(this.#tree.nodes.filter((node) => asked.has(node)));
  }
}

/**
 * A shortest way to each start from another one, where there is one. It goes by a node before the start; where that was
 * come to from the start itself, along a cycle, another start may be behind it that only a search of its own finds.
 */
function waysToStarts({ graph, places, tree, kinds, edges, findWay }: DescendantsOf): GraphWay[] {
  const starts = tree.nodes.subarray(0, tree.levels[1]);
  if (starts.length < 2) return [];
  places.begin(tree.nodes, graph.nodeCount);
  for (let place = 0; place < tree.nodes.length; place++) places.add();
  const ways: GraphWay[] = [];
  for (const [start, node] of starts.entries()) {
    if (kinds && !kinds.has(graph.kinds[node] ?? 0)) continue;
    let [nearest, via, isRound] = [-1, 0, false];
    let edge = graph.heads[node * headPlaces + headPlace.in] ?? 0;
    for (; edge !== 0; edge = graph.links[edge * edgePlaces + edgePlace.nextIn] ?? 0) {
      if (edge > edges) continue;
      const before = places.of(graph.links[edge * edgePlaces + edgePlace.from] ?? 0);
      if (before < 0) continue;
      if (startOf(tree, before) === start) isRound = true;
      else if (nearest < 0 || before < nearest) [nearest, via] = [before, edge];
    }
    if (isRound) {
      const way = findWay({ from: Array.from(starts).filter((other) => other !== node), to: [node], edges });
      if (way) ways.push(way);
    } else if (nearest >= 0) ways.push(wayAlong(graph, node, [...traceBack(tree, nearest).reverse(), via]));
  }
  return ways;
}

/** The place of the start from which a place was come to. */
function startOf({ via, parents }: WalkTree, place: number): number {
  let at = place;
  while ((via[at] ?? 0) !== 0) at = parents[at] ?? 0;
  return at;
}
