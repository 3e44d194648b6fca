import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';
import { growInt32 } from './grow.ts';

/** What counts as a parent, and which edges are known. */
export interface AncestryOptions {
  /** The kind of the nodes that are asked about, and of their ancestors. */
  readonly kind: number;
  /** Roles of an edge from a parent, or from what stands for it. */
  readonly roles: ReadonlySet<number>;
  /** Roles of an edge from a parent to what stands for it: a node of another kind, by which a child may name it. */
  readonly namedBy: ReadonlySet<number>;
  /** Edges known: those up to that number. */
  readonly edges: number;
}

/** The parents of nodes, by themselves or by what stands for them. */
export class Parents {
  readonly #graph: Graph;
  readonly #kind: number;
  readonly #edges: number;
  readonly #isRole: Uint8Array;
  readonly #isName: Uint8Array;

  constructor(graph: Graph, { kind, roles, namedBy, edges }: AncestryOptions) {
    this.#graph = graph;
    this.#kind = kind;
    this.#edges = edges;
    this.#isRole = toFlags(roles);
    this.#isName = toFlags(namedBy);
  }

  /** The parents that were found last. */
  found: Int32Array = new Int32Array(16);

  /** Finds the parents of a node; one that is named in two ways twice. Hands out how many there are in `found`. */
  findOf(node: number): number {
    const { kinds, heads, links, roles } = this.#graph;
    let count = 0;
    let edge = heads[node * headPlaces + headPlace.in] ?? 0;
    for (; edge !== 0; edge = links[edge * edgePlaces + edgePlace.nextIn] ?? 0) {
      if (edge > this.#edges || this.#isRole[roles[edge] ?? 0] !== 1) continue;
      const source = links[edge * edgePlaces + edgePlace.from] ?? 0;
      if (kinds[source] !== this.#kind) count = this.#findNamed(node, source, count);
      else {
        if (count === this.found.length) this.found = growInt32(this.found, count + 1);
        this.found[count++] = source;
      }
    }
    return count;
  }

  #findNamed(node: number, name: number, before: number): number {
    const { kinds, heads, links, roles } = this.#graph;
    let count = before;
    let edge = heads[name * headPlaces + headPlace.in] ?? 0;
    for (; edge !== 0; edge = links[edge * edgePlaces + edgePlace.nextIn] ?? 0) {
      if (edge > this.#edges || this.#isName[roles[edge] ?? 0] !== 1) continue;
      const named = links[edge * edgePlaces + edgePlace.from] ?? 0;
      if (kinds[named] !== this.#kind || named === node) continue;
      if (count === this.found.length) this.found = growInt32(this.found, count + 1);
      this.found[count++] = named;
    }
    return count;
  }

  /** The same as a list of its own, each once. */
  of(node: number): readonly number[] {
    return [...new Set(this.found.subarray(0, this.findOf(node)))];
  }
}

function toFlags(numbers: ReadonlySet<number>): Uint8Array {
  const flags = new Uint8Array(Math.max(0, ...numbers) + 1);
  for (const number of numbers) flags[number] = 1;
  return flags;
}
