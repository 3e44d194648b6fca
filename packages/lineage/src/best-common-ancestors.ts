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

/**
 * All common ancestors of two nodes that are no ancestor of another common ancestor, in the order of their numbers; a node counts
 * among its own ancestors. What comes before a common ancestor is common too, so the best are those that are parent to none of
 * them: one step over each (as `git merge-base --all` answers, without its order by dates).
 */
export function bestCommonAncestors(
  graph: Graph,
  one: number,
  other: number,
  options: AncestryOptions,
): readonly number[] {
  const ofOne = ancestorsOf(graph, one, options);
  const common = one === other ? ofOne : intersect(ofOne, ancestorsOf(graph, other, options));
  const surpassed = new Set<number>();
  for (const node of common) {
    for (const parent of ownParentsOf(graph, node, options)) surpassed.add(parent);
    for (const parent of namedParentsOf(graph, node, options)) {
      // Who is named by bytes that others have too may seem to come of what came of it: such a circle has no best.
      if (!surpassed.has(parent) && !ancestorsOf(graph, parent, options).has(node)) surpassed.add(parent);
    }
  }
  return [...common].filter((node) => !surpassed.has(node)).sort((left, right) => left - right);
}

function ancestorsOf(graph: Graph, start: number, options: AncestryOptions): ReadonlySet<number> {
  const found = new Set([start]);
  // A set is walked in the order of insertion, those behind included.
  for (const node of found) for (const parent of parentsOf(graph, node, options)) found.add(parent);
  return found;
}

function intersect(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return new Set([...few].filter((node) => many.has(node)));
}

/** The parents of a node, by themselves or by what stands for them. */
function parentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  return [...ownParentsOf(graph, node, options), ...namedParentsOf(graph, node, options)];
}

function ownParentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  return sourcesOf(graph, node, options.roles, options).filter((source) => graph.kinds[source] === options.kind);
}

function namedParentsOf(graph: Graph, node: number, options: AncestryOptions): readonly number[] {
  const { kind, roles, namedBy } = options;
  return sourcesOf(graph, node, roles, options)
    .filter((source) => graph.kinds[source] !== kind)
    .flatMap((name) => sourcesOf(graph, name, namedBy, options))
    .filter((named) => graph.kinds[named] === kind && named !== node);
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
