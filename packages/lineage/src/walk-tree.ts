import type { Search } from './search.ts';

/** What one search came to, in arrays of its own. */
export interface WalkTree {
  readonly nodes: Int32Array;
  readonly via: Int32Array;
  readonly parents: Int32Array;
  /** The place at which each level begins, and the end of the last. */
  readonly levels: readonly number[];
  /** Nodes with neighbours that were not visited: the first 100. */
  readonly cutAt: readonly number[];
}

/** How many nodes are told at which a walk was cut. */
export const mostCuts = 100;

export interface TreeOptions {
  readonly starts: readonly number[];
  /** Steps at most. */
  readonly depth: number;
  /** Edges known: those up to that number. */
  readonly edges: number;
  /** Nodes at most. */
  readonly most: number;
}

/** Searches as deep and as far as it may. */
export function walkTree(search: Search, { starts, depth, edges, most }: TreeOptions): WalkTree {
  search.begin(starts, edges);
  let expanded = 0;
  for (let step = 0; step < depth && search.frontier > 0 && expanded === (search.levels.at(-1) ?? 0); step++) {
    expanded = search.expand(most);
  }
  const { count } = search;
  const cutAt = search.findCut(expanded, mostCuts);
  const levels = search.levels.filter((start) => start < count);
  return {
    nodes: search.queue.slice(0, count),
    via: search.via.slice(0, count),
    parents: search.parents.slice(0, count),
    levels: [...levels, count],
    cutAt,
  };
}
