/** The best common ancestors of two nodes over typed arrays, and nothing else. */
export interface BareAncestors {
  /** How many they are. */
  readonly bestCommon: (one: number, other: number) => number;
}

/** Takes edges as parent and child, one after another, between nodes numbered from 1; every parent has the lower number. */
export function makeBareAncestors(nodes: number, ends: Int32Array): BareAncestors {
  const heads = new Int32Array(nodes + 1);
  const next = new Int32Array(ends.length / 2 + 1);
  for (let edge = 1; edge < next.length; edge++) {
    const to = ends[edge * 2 - 1] ?? 0;
    next[edge] = heads[to] ?? 0;
    heads[to] = edge;
  }
  /** By node: from which of the two it is reached (1, 2), and whether a common one comes of it (4). */
  const marks = new Uint8Array(nodes + 1);
  const queue = new Int32Array(nodes);

  function mark(start: number, bit: number): number {
    queue[0] = start;
    let count = 1;
    marks[start] = (marks[start] ?? 0) | bit;
    for (let place = 0; place < count; place++) {
      for (let edge = heads[queue[place] ?? 0] ?? 0; edge !== 0; edge = next[edge] ?? 0) {
        const parent = ends[edge * 2 - 2] ?? 0;
        const marked = marks[parent] ?? 0;
        if ((marked & bit) !== 0) continue;
        marks[parent] = marked | bit;
        queue[count++] = parent;
      }
    }
    return count;
  }

  return {
    bestCommon(one, other) {
      marks.fill(0);
      mark(one, 1);
      const count = mark(other, 2);
      let best = 0;
      for (let place = 0; place < count; place++) {
        const node = queue[place] ?? 0;
        if (((marks[node] ?? 0) & 3) !== 3) continue;
        for (let edge = heads[node] ?? 0; edge !== 0; edge = next[edge] ?? 0) {
          const parent = ends[edge * 2 - 2] ?? 0;
          marks[parent] = (marks[parent] ?? 0) | 4;
        }
      }
      for (let place = 0; place < count; place++) best += Number(marks[queue[place] ?? 0] === 3);
      return best;
    },
  };
}
