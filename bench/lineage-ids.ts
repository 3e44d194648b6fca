import { LineageGraph } from '@pedigree/lineage';
import { type BareGraph, makeBareGraph } from './floors/lineage-ids.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { createRandom, drawBelow } from './src/random.ts';
import { makeRandomGraph, type RandomGraph } from './src/random-graph.ts';

const reach = 3;

/** All that is upstream of a node, as ids in process, beside a bare breadth-first search over the same edges. */
export const lineageIds: Bench = {
  name: 'lineage-ids',
  async run({ smoke }) {
    const size = smoke ? 10_000 : 1_000_000;
    const graph = makeRandomGraph(size, 38);
    const bare = makeBareGraph(graph.nodes, graph.ends);
    const began = performance.now();
    const ours = toLineageGraph(graph);
    const built = performance.now() - began;
    const wanted = { least: (size / 1_000) * 12, most: (size / 1_000) * 14 };
    const starts = drawStarts(graph, bare, wanted, smoke ? 10 : 200);
    return [measure(graph, bare, ours, { starts, built, times: smoke ? 1 : 7 })];
  },
};

function toLineageGraph({ nodes, ends }: RandomGraph): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(new Uint8Array(nodes));
  const packed = new Int32Array((ends.length / 2) * 3);
  for (let edge = 0; edge < ends.length / 2; edge++) {
    packed[edge * 3] = ends[edge * 2] ?? 0;
    packed[edge * 3 + 1] = ends[edge * 2 + 1] ?? 0;
  }
  graph.addEdges(packed);
  return graph;
}

function drawStarts(
  { nodes }: RandomGraph,
  bare: BareGraph,
  { least, most }: { readonly least: number; readonly most: number },
  count: number,
): readonly number[] {
  const random = createRandom(43);
  const starts: number[] = [];
  while (starts.length < count) {
    const start = 1 + drawBelow(random, nodes);
    const found = bare.search(start);
    if (found >= least && found <= most) starts.push(start);
  }
  return starts;
}

interface Given {
  readonly starts: readonly number[];
  /** Milliseconds in which the graph was made of the edges. */
  readonly built: number;
  readonly times: number;
}

function measure(graph: RandomGraph, bare: BareGraph, ours: LineageGraph, { starts, built, times }: Given): Figure {
  const { edgeCount } = ours;
  const walk = (start: number) =>
    ours.walk([start], { way: 'upstream', edges: edgeCount, most: 1_000_000 }).nodes.length;
  const sizes = starts.map(walk);
  const different = starts.find((start, index) => bare.search(start) !== sizes[index]);
  if (different !== undefined) throw new Error(`required: the same closure of ${different}; came: another`);
  const [floors, rates]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    floors.push(millisecondsEach(starts, bare.search));
    rates.push(millisecondsEach(starts, walk));
  }
  return {
    name: 'lineage, ids',
    conditions: [
      `${Math.round(median(sizes)).toLocaleString('en')} of ${graph.nodes.toLocaleString('en')} nodes, ${edgeCount.toLocaleString('en')} edges, upstream, known now, in process`,
      `${starts.length} random starts among those with a closure of that size ± 8 %, median of ${times} runs, interleaved`,
      `graph made of its edges in ${Math.round(built)} ms`,
      `RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB, the floor's arrays among them`,
    ].join('; '),
    unit: 'ms',
    ...besideFloor(rates, floors, { most: reach }),
  };
}

function millisecondsEach(starts: readonly number[], work: (start: number) => number): number {
  const began = performance.now();
  for (const start of starts) work(start);
  return (performance.now() - began) / starts.length;
}
