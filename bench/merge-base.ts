import { LineageGraph } from '@pedigree/lineage';
import { makeBareAncestors } from './floors/merge-base.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { createRandom, drawBelow } from './src/random.ts';

const reach = 3;
const parentRole = 1;
/** A version comes of one of the last so many. */
const lately = 20;
/** One of so many versions is a merge of two. */
const mergesEvery = 10;

/** From which versions two of a long history come together, in process, beside two bare searches over the same edges. */
export const mergeBase: Bench = {
  name: 'merge-base',
  async run({ smoke }) {
    const versions = smoke ? 10_000 : 1_000_000;
    const ends = makeHistory(versions);
    const bare = makeBareAncestors(versions, ends);
    const graph = toGraph(versions, ends);
    const random = createRandom(47);
    const near = (node: number) => Math.max(1, node - drawBelow(random, lately));
    const pairs = Array.from({ length: smoke ? 3 : 5 }, () => [near(versions), near(versions)] as const);
    return [measure(graph, bare.bestCommon, pairs, smoke ? 1 : 5)];
  },
};

/** Versions that each come of one of the last, some of two. */
function makeHistory(versions: number): Int32Array {
  const random = createRandom(46);
  const ends = new Int32Array(versions * 4);
  let at = 0;
  for (let version = 2; version <= versions; version++) {
    for (let parents = drawBelow(random, mergesEvery) === 0 ? 2 : 1; parents > 0; parents--) {
      ends[at++] = version - 1 - drawBelow(random, Math.min(lately, version - 1));
      ends[at++] = version;
    }
  }
  return ends.subarray(0, at);
}

function toGraph(versions: number, ends: Int32Array): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(new Uint8Array(versions));
  const packed = new Int32Array((ends.length / 2) * 3);
  for (let edge = 0; edge < ends.length / 2; edge++) {
    packed.set([ends[edge * 2] ?? 0, ends[edge * 2 + 1] ?? 0, parentRole], edge * 3);
  }
  graph.addEdges(packed);
  return graph;
}

type Pair = readonly [one: number, other: number];

function measure(graph: LineageGraph, bare: (...pair: Pair) => number, pairs: readonly Pair[], times: number): Figure {
  const { nodeCount, edgeCount: edges } = graph;
  const options = { kind: 0, roles: new Set([parentRole]), namedBy: new Set<number>(), edges };
  const ours = (one: number, other: number) => graph.bestCommonAncestors(one, [other], options).length;
  const different = pairs.find((pair) => ours(...pair) !== bare(...pair));
  if (different) throw new Error(`required: as many best common ancestors of ${different}; came: others`);
  const [floors, figures]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    floors.push(millisecondsEach(pairs, bare));
    figures.push(millisecondsEach(pairs, ours));
  }
  return {
    name: 'merge base, ids',
    conditions: [
      `all best common ancestors of two of the last of ${nodeCount.toLocaleString('en')} versions, ${edges.toLocaleString('en')} edges from parents, known now, in process`,
      `each version of one of the last ${lately}, one of ${mergesEvery} of two; of ${median(pairs.map((pair) => ours(...pair)))} in the middle`,
      `${pairs.length} pairs, median of ${times} runs, interleaved`,
    ].join('; '),
    unit: 'ms',
    ...besideFloor(figures, floors, { most: reach }),
  };
}

function millisecondsEach(pairs: readonly Pair[], work: (...pair: Pair) => number): number {
  const began = performance.now();
  for (const pair of pairs) work(...pair);
  return (performance.now() - began) / pairs.length;
}
