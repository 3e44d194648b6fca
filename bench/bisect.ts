import { bisect as bisectAncestry, LineageGraph } from '@pedigree/lineage';
import { bareBisectionPoint } from './floors/bisect.ts';
import { bisectByGit } from './floors/bisect-by-git.ts';
import { type Bench, besideFloor, type Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { createRandom, drawBelow } from './src/random.ts';

/** Beside the version to evaluate ours finds what is left and how many evaluations it takes at most. */
const reach = 1;
/** It asks about the same or as good ones, of which chance takes one. */
const evaluationsReach = 1.05;
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
    return [figure, await countEvaluations(smoke)];
  },
};

/** How many versions are evaluated until the first bad one is found, beside how many commits `git bisect` has tested. */
function countEvaluations(smoke: boolean): Promise<Figure> {
  return inFolder(async (folder) => {
    const [versions, sought] = smoke ? [100, 3] : [1_000, 60];
    const parentsOf = makeHistory(versions);
    const testedByGit = bisectByGit(folder, parentsOf);
    const firsts = Array.from({ length: sought }, (_, index) => 1 + Math.floor((index * (versions - 1)) / sought));
    const counts = firsts.map((first) => {
      const isBad = descendantsOf(first, parentsOf);
      return { ours: evaluatedByUs(parentsOf, isBad), gits: testedByGit((version) => isBad[version] === true) };
    });
    const mean = (of: (count: (typeof counts)[number]) => number) =>
      counts.reduce((sum, count) => sum + of(count), 0) / counts.length;
    return {
      name: 'bisect, evaluations',
      conditions: [
        `until the first bad one of ${versions.toLocaleString('en')} versions is found, the first being good and the last bad`,
        `mean of ${sought} first bad ones, at most ${Math.max(...counts.map(({ ours }) => ours))}`,
        `floor: commits that git bisect has tested (git rev-list --bisect, its choice without skips and merge bases), at most ${Math.max(...counts.map(({ gits }) => gits))}`,
        `each version of the one before, one of ${mergesEvery} also of one of the last ${lately}`,
      ].join('; '),
      unit: 'evaluations',
      ...besideFloor([mean(({ ours }) => ours)], [mean(({ gits }) => gits)], { most: evaluationsReach }),
    };
  });
}

/** By version whether it is one, or came of it. */
function descendantsOf(first: number, parentsOf: readonly (readonly number[])[]): readonly boolean[] {
  const found: boolean[] = [];
  for (const [version, parents] of parentsOf.entries()) {
    found.push(version === first || parents.some((parent) => found[parent]));
  }
  return found;
}

function evaluatedByUs(parentsOf: readonly (readonly number[])[], isBad: readonly boolean[]): number {
  const graph = toGraph(parentsOf);
  const options = { kind: 0, roles: new Set([parentRole]), namedBy: new Set<number>(), edges: graph.edgeCount };
  const ancestry = graph.ancestryBetween(parentsOf.length, [1], { ...options, most: parentsOf.length });
  if (!ancestry) throw new Error(`required: ${parentsOf.length} versions; came: more`);
  const known = new Map<number, 'GOOD' | 'BAD'>();
  for (;;) {
    const { next } = bisectAncestry(ancestry, (node) => known.get(node));
    if (next === null) return known.size;
    known.set(next, isBad[next - 1] ? 'BAD' : 'GOOD');
  }
}

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
