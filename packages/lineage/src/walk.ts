import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';
import type { Places } from './places.ts';
import { traceBack, type Way } from './search.ts';
import { mostCuts, type WalkTree } from './walk-tree.ts';

/** A way through the graph along its edges: one node more than edges. */
export interface GraphWay {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** The trees of a walk, one for each way that it went. */
export interface WalkOf {
  readonly graph: Graph;
  readonly places: Places;
  readonly trees: Readonly<Partial<Record<Way, WalkTree>>>;
  /** Kinds shown; all unless given. */
  readonly kinds?: ReadonlySet<number>;
  /** Edges known. */
  readonly edges: number;
}

/** What a walk came to. The graph may grow meanwhile: a walk stays what it was. */
export class Walk {
  /** Breadth first: the starts first, then the nearest. A place is an index here. */
  readonly nodes: Int32Array;
  /** Steps from the nearest start, beside `nodes`. */
  readonly depths: Int32Array;
  /** Nodes with neighbours that were not gone to: the first 100. */
  readonly cutAt: readonly number[];
  readonly #of: WalkOf;
  /** Beside `nodes`: twice its place in its tree, and 1 more where that is the tree downstream. */
  readonly #treePlaces: Int32Array;
  #edgesByPlace: { readonly edges: Int32Array; readonly ends: Int32Array } | null = null;

  constructor(of: WalkOf) {
    this.#of = of;
    const { upstream, downstream } = of.trees;
    const most = (upstream?.nodes.length ?? 0) + (downstream?.nodes.length ?? 0);
    const nodes = new Int32Array(most);
    const depths = new Int32Array(most);
    const treePlaces = new Int32Array(most);
    const isBoth = upstream !== undefined && downstream !== undefined;
    let count = 0;
    of.places.begin(nodes, of.graph.nodeCount);
    const show = (tree: WalkTree | undefined, isDownstream: number, depth: number) => {
      const end = tree?.levels[depth + 1] ?? 0;
      for (let place = tree?.levels[depth] ?? end; place < end; place++) {
        const node = tree?.nodes[place] ?? 0;
        if (of.kinds && !of.kinds.has(of.graph.kinds[node] ?? 0)) continue;
        if (isBoth && of.places.of(node) >= 0) continue;
        nodes[count] = node;
        depths[count] = depth;
        treePlaces[count] = place * 2 + isDownstream;
        if (isBoth) of.places.add();
        count++;
      }
    };
    const deepest = Math.max(upstream?.levels.length ?? 0, downstream?.levels.length ?? 0);
    for (let depth = 0; depth < deepest; depth++) {
      show(upstream, 0, depth);
      show(downstream, 1, depth);
    }
    this.nodes = nodes.subarray(0, count);
    this.depths = depths.subarray(0, count);
    this.#treePlaces = treePlaces.subarray(0, count);
    const cutAt = new Set([...(upstream?.cutAt ?? []), ...(downstream?.cutAt ?? [])]);
    this.cutAt = [...cutAt].slice(0, mostCuts);
  }

  get isCut(): boolean {
    return this.cutAt.length > 0;
  }

  /** Distinct edges between the nodes shown. */
  get totalEdges(): number {
    return this.#group().edges.length;
  }

  /** Numbers of the edges whose later end has a place in [start, end): all such stretches together have each once. */
  edgesOf(start: number, end: number): Int32Array {
    const { edges, ends } = this.#group();
    return edges.subarray(start === 0 ? 0 : ends[start - 1], ends[Math.min(end, ends.length) - 1] ?? 0);
  }

  /** A shortest way between a start and the node at a place, along the edges. */
  wayTo(place: number): GraphWay {
    const { graph, trees } = this.#of;
    const at = this.#treePlaces[place] ?? 0;
    const tree = at % 2 === 1 ? trees.downstream : trees.upstream;
    const traced = tree ? traceBack(tree, at >> 1) : [];
    const edges = at % 2 === 1 ? traced.reverse() : traced;
    return wayAlong(graph, this.nodes[place] ?? 0, edges);
  }

  /**
   * Every edge between nodes shown, by the place of its later end. They are found at the end from which the walk came:
   * at the other, a node may have any number of edges to nodes that are not in the walk.
   */
  #group(): { readonly edges: Int32Array; readonly ends: Int32Array } {
    if (this.#edgesByPlace) return this.#edgesByPlace;
    const { graph, places, trees, edges: known } = this.#of;
    const { nodes } = this;
    const { heads, links } = graph;
    const isUpstream = trees.upstream !== undefined;
    const head = isUpstream ? headPlace.in : headPlace.out;
    const end = isUpstream ? edgePlace.from : edgePlace.to;
    const next = isUpstream ? edgePlace.nextIn : edgePlace.nextOut;
    places.begin(nodes, graph.nodeCount);
    for (let place = 0; place < nodes.length; place++) places.add();
    const found: number[] = [];
    const later: number[] = [];
    const ends = new Int32Array(nodes.length);
    for (let place = 0; place < nodes.length; place++) {
      let edge = heads[(nodes[place] ?? 0) * headPlaces + head] ?? 0;
      for (; edge !== 0; edge = links[edge * edgePlaces + next] ?? 0) {
        if (edge > known) continue;
        const other = places.of(links[edge * edgePlaces + end] ?? 0);
        if (other < 0) continue;
        const last = Math.max(place, other);
        found.push(edge);
        later.push(last);
        ends[last] = (ends[last] ?? 0) + 1;
      }
    }
    let sum = 0;
    for (let place = 0; place < ends.length; place++) {
      const count = ends[place] ?? 0;
      ends[place] = sum;
      sum += count;
    }
    const edges = new Int32Array(sum);
    for (let index = 0; index < sum; index++) {
      const place = later[index] ?? 0;
      const at = ends[place] ?? 0;
      edges[at] = found[index] ?? 0;
      ends[place] = at + 1;
    }
    this.#edgesByPlace = { edges, ends };
    return this.#edgesByPlace;
  }
}

/** A way of edges that follow each other; of none, the node alone. */
export function wayAlong(graph: Graph, alone: number, edges: readonly number[]): GraphWay {
  const [first] = edges;
  const begin = first === undefined ? alone : (graph.links[first * edgePlaces + edgePlace.from] ?? 0);
  return { nodes: [begin, ...edges.map((edge) => graph.links[edge * edgePlaces + edgePlace.to] ?? 0)], edges };
}
