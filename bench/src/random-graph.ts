import { createRandom, drawBelow } from './random.ts';

/** A graph whose nodes are numbered from 1 in the order in which they come, as are its edges: both ends of each, packed. */
export interface RandomGraph {
  readonly nodes: number;
  /** From and to, one edge after another. */
  readonly ends: Int32Array;
}

const edgesANode = 3;
/** A node is made of some of the last nodes of its project. */
const lately = 1_000;

/**
 * So many projects that grow side by side, each node made of three of the last thousand of its project: the closure of a
 * node is nearly all that its project had before.
 */
export function makeRandomGraph(nodes: number, projects: number): RandomGraph {
  const random = createRandom(41);
  const before: number[][] = Array.from({ length: projects }, () => []);
  const ends = new Int32Array(nodes * edgesANode * 2);
  let at = 0;
  for (let node = 1; node <= nodes; node++) {
    const own = before[drawBelow(random, projects)] ?? [];
    for (let edge = 0; edge < edgesANode && own.length > 0; edge++) {
      ends[at++] = own[own.length - 1 - drawBelow(random, Math.min(lately, own.length))] ?? 0;
      ends[at++] = node;
    }
    own.push(node);
  }
  return { nodes, ends: ends.subarray(0, at) };
}
