import type { Graph } from './graph.ts';
import { type Search, traceBack } from './search.ts';
import { type GraphWay, wayAlong } from './walk.ts';

export interface FindWayOptions {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Edges known: those up to that number. */
  readonly edges: number;
}

/**
 * A shortest way downstream from one of `from` to one of `to`, null where there is none. Both sides search towards each
 * other, whole levels at a time, the one with the smaller last level first: all that met in a level is compared.
 */
export function findWay(
  graph: Graph,
  { upstream, downstream }: { readonly upstream: Search; readonly downstream: Search },
  { from, to, edges }: FindWayOptions,
): GraphWay | null {
  downstream.begin(from, edges);
  upstream.begin(to, edges);
  let met = meet(downstream, upstream, 0);
  while (met === null && downstream.frontier > 0 && upstream.frontier > 0) {
    const [search, other] = downstream.frontier <= upstream.frontier ? [downstream, upstream] : [upstream, downstream];
    const begin = search.count;
    search.expand(graph.nodeCount);
    met = meet(search, other, begin);
  }
  if (met === null) return null;
  const before = traceBack(downstream, downstream.placeOf(met)).reverse();
  return wayAlong(graph, met, [...before, ...traceBack(upstream, upstream.placeOf(met))]);
}

/** Of the nodes that one search visited from a place on, the one that the other came to first; null where it met none. */
function meet(search: Search, other: Search, begin: number): number | null {
  let nearest = -1;
  for (let place = begin; place < search.count; place++) {
    const there = other.placeOf(search.queue[place] ?? 0);
    if (there >= 0 && (nearest < 0 || there < nearest)) nearest = there;
  }
  return nearest < 0 ? null : (other.queue[nearest] ?? null);
}
