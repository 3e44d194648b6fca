/** Breadth-first searches upstream over typed arrays, and nothing else. */
export interface BareGraph {
  /** How many nodes are upstream of one, itself among them; they stand in `queue` from its beginning on. */
  readonly search: (start: number) => number;
  readonly queue: Int32Array;
}

/** Takes edges as from and to, one after another, between nodes numbered from 1. */
export function makeBareGraph(nodes: number, ends: Int32Array): BareGraph {
  const heads = new Int32Array(nodes + 1);
  const next = new Int32Array(ends.length / 2 + 1);
  for (let edge = 1; edge < next.length; edge++) {
    const to = ends[edge * 2 - 1] ?? 0;
    next[edge] = heads[to] ?? 0;
    heads[to] = edge;
  }
  const seen = new Int32Array(nodes + 1);
  const queue = new Int32Array(nodes);
  let searches = 0;
  return {
    queue,
    search(start) {
      searches++;
      seen[start] = searches;
      queue[0] = start;
      let count = 1;
      for (let place = 0; place < count; place++) {
        for (let edge = heads[queue[place] ?? 0] ?? 0; edge !== 0; edge = next[edge] ?? 0) {
          const from = ends[edge * 2 - 2] ?? 0;
          if (seen[from] === searches) continue;
          seen[from] = searches;
          queue[count++] = from;
        }
      }
      return count;
    },
  };
}
