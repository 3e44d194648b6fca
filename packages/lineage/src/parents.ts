import { edgePlace, edgePlaces, type Graph, headPlace, headPlaces } from './graph.ts';

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

/** The parents of a node, by themselves or by what stands for them. */
export function parentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  return [...ownParentsOf(graph, node, options), ...namedParentsOf(graph, node, options)];
}

export function ownParentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  return sourcesOf(graph, node, options.roles, options).filter((source) => graph.kinds[source] === options.kind);
}

export function namedParentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  const { kind, roles, namedBy } = options;
  return sourcesOf(graph, node, roles, options)
    .filter((source) => graph.kinds[source] !== kind)
    .flatMap((name) => sourcesOf(graph, name, namedBy, options))
    .filter((named) => graph.kinds[named] === kind && named !== node);
}

/** Some nodes and all that came before them. */
export function ancestorsOf(graph: Graph, starts: readonly number[], options: AncestryOptions): ReadonlySet<number> {
  const found = new Set(starts);
  // A set is walked in the order of insertion, those behind included.
  for (const node of found) for (const parent of parentsOf(graph, node, options)) found.add(parent);
  return found;
}

/** Where the edges of some roles into a node come from. */
function sourcesOf(
  { heads, links, roles: roleOf }: Graph,
  node: number,
  roles: ReadonlySet<number>,
  { edges }: AncestryOptions,
): readonly number[] {
  const found: number[] = [];
  let edge = heads[node * headPlaces + headPlace.in] ?? 0;
  for (; edge !== 0; edge = links[edge * edgePlaces + edgePlace.nextIn] ?? 0) {
    if (edge <= edges && roles.has(roleOf[edge] ?? 0)) found.push(links[edge * edgePlaces + edgePlace.from] ?? 0);
  }
  return found;
}
