import { bisect as bisectAncestry, LineageGraph } from '@pedigree/lineage';
import { bareBisectionPoint } from './floors/bisect.ts';
import { type Bench, besideFloor } from './src/figure.ts';
import { createRandom, drawBelow } from './src/random.ts';

/** Beside the version to evaluate ours finds what is left and how many evaluations it takes at most. */
const reach = 1;
const parentRole = 1;
/** One of so many versions is a merge with one of the last so many. */
const mergesEvery = 10;
const lately = 20;

/** Which of many versions between a good one and a bad one to evaluate next, in process, beside a bare count as git does it. */
export const bisect: Bench = {
  name: 'bisect',
  async run({ smoke }) {
    const versions = smoke ? 1_000 : 10_000;
    const parentsOf = makeHistory(versions);
    const begins = new Int32Array(versions + 1);
    for (const [version, own] of parentsOf.entries()) begins[version + 1] = (begins[version] ?? 0) + own.length;
    const parents = Int32Array.from(parentsOf.flat());
    const graph = toGraph(parentsOf);
    const options = { kind: 0, roles: new Set([parentRole]), namedBy: new Set<number>(), edges: graph.edgeCount };
    const ours = () => {
      const ancestry = graph.ancestryBetween(versions, [], { ...options, most: versions });
      if (!ancestry) throw new Error(`required: ${versions} versions; came: more`);
      return bisectAncestry(ancestry, () => undefined);
    };
    const { suspects, next, steps } = ours();
    const left = graph.ancestryBetween(next ?? 0, [], { ...options, most: versions })?.nodes.length ?? 0;
    const leaves = Math.min(left, suspects.length - left);
    const bare = bareBisectionPoint(begins, parents);
    if (leaves !== bare) throw new Error(`required: a version that leaves ${bare}; came: ${leaves}`);
    const [floors, figures]: [number[], number[]] = [[], []];
    for (let run = 0; run < (smoke ? 1 : 5); run++) {
      floors.push(millisecondsOf(() => bareBisectionPoint(begins, parents)));
      figures.push(millisecondsOf(ours));
    }
    const figure = {
      name: 'bisect, ids',
      conditions: [
        `which of ${versions.toLocaleString('en')} versions to evaluate next, and in how many it is found at most (${steps}), nothing known yet, in process`,
        `each version of the one before, one of ${mergesEvery} also of one of the last ${lately}`,
        `median of ${figures.length} runs, interleaved`,
      ].join('; '),
      unit: 'ms',
      ...besideFloor(figures, floors, { most: reach }),
    };
    return [figure];
  },
};

/** By version from 0 on its parents. */
function makeHistory(versions: number): readonly (readonly number[])[] {
  const random = createRandom(48);
  return Array.from({ length: versions }, (_, version) => {
    if (version === 0) return [];
    const other = version - 1 - drawBelow(random, Math.min(lately, version));
    const isMerge = drawBelow(random, mergesEvery) === 0 && other !== version - 1;
    return isMerge ? [version - 1, other] : [version - 1];
  });
}

/** The same as nodes, from 1 on. */
function toGraph(parentsOf: readonly (readonly number[])[]): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(new Uint8Array(parentsOf.length));
  graph.addEdges(
    parentsOf.flatMap((parents, version) => parents.flatMap((parent) => [parent + 1, version + 1, parentRole])),
  );
  return graph;
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
