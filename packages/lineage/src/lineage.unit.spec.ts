import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphEdge, LineageGraph, type WalkOptions } from './lineage.ts';

const everything = { edges: Number.MAX_SAFE_INTEGER, most: 1_000_000 };

/** 1 → 2 → 4, 1 → 3 → 4, 4 → 5, of kinds 0, 1, 1, 2, 0. */
const diamond: readonly GraphEdge[] = [
  { from: 1, to: 2, role: 1 },
  { from: 1, to: 3, role: 1 },
  { from: 2, to: 4, role: 1 },
  { from: 3, to: 4, role: 2 },
  { from: 4, to: 5, role: 1 },
];

describe('a walk', () => {
  test('goes upstream to what was used, downstream to what came of it, or both, nearest first', () => {
    const graph = make([0, 1, 1, 2, 0], diamond);
    expect(shown(graph, [4], { way: 'upstream' })).toEqual([4, [2, 3], 1]);
    expect(shown(graph, [1], { way: 'downstream' })).toEqual([1, [2, 3], 4, 5]);
    expect(shown(graph, [4], { way: 'both' })).toEqual([4, [2, 3, 5], 1]);
  });

  test('shows only nodes of the kinds asked for, and goes through the others', () => {
    const graph = make([0, 1, 1, 2, 0], diamond);
    expect(shown(graph, [1], { way: 'downstream', kinds: new Set([0]) })).toEqual([1, [], [], 5]);
    expect(graph.walk([1], { ...everything, way: 'downstream', kinds: new Set([0]) }).totalEdges).toBe(0);
  });

  test('says where it was cut by depth, and by size', () => {
    const graph = make([0, 1, 1, 2, 0], diamond);
    const shallow = graph.walk([1], { ...everything, way: 'downstream', depth: 1 });
    expect([shallow.isCut, [...shallow.cutAt].sort()]).toEqual([true, [2, 3]]);
    const small = graph.walk([1], { ...everything, way: 'downstream', most: 2 });
    expect([small.nodes.length, small.isCut, small.cutAt[0]]).toEqual([2, true, 1]);
    expect(graph.walk([1], { ...everything, way: 'downstream', depth: 3 }).isCut).toBe(false);
  });

  test('stays what it was while the graph grows, and others walk', () => {
    const graph = make([0, 1, 1, 2, 0], diamond);
    const walk = graph.walk([1], { way: 'downstream', edges: graph.edgeCount, most: 100 });
    graph.addNodes([1, 1, 1]);
    graph.addEdges([4, 6, 1, 1, 5, 7, 6, 7, 1]);
    graph.walk([7], { ...everything, way: 'upstream' });
    expect([...walk.nodes].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(walk.totalEdges).toBe(5);
    expect(walk.wayTo(4)).toMatchObject({ nodes: [1, expect.anything(), 4, 5] });
  });

  test('an end that is no node is refused', () => {
    expect(() => make([0], [{ from: 1, to: 2, role: 1 }])).toThrow('required: a node from 1 to 1; came: 2');
  });
});

const nodeCount = 12;
const nodes = fc.integer({ min: 1, max: nodeCount });
/** Any edges at all: cycles, loops, several roles between two nodes, and the same said again. */
const graphs = fc.record({
  kinds: fc.array(fc.nat(2), { minLength: nodeCount, maxLength: nodeCount }),
  edges: fc.array(fc.record({ from: nodes, to: nodes, role: fc.integer({ min: 1, max: 2 }) }), { maxLength: 40 }),
});
const starts = fc.uniqueArray(nodes, { minLength: 1, maxLength: 3 });
const options = fc.record(
  {
    way: fc.constantFrom('upstream' as const, 'downstream' as const, 'both' as const),
    depth: fc.nat(5),
    kinds: fc.uniqueArray(fc.nat(2)).map((kinds) => new Set(kinds)),
  },
  { requiredKeys: ['way'] },
);

describe('over random graphs', () => {
  test('a walk shows what a naive closure finds, at its distance, and says where it was cut', () => {
    fc.assert(
      fc.property(graphs, starts, options, ({ kinds, edges }, begin, { way, depth, kinds: asked }) => {
        const walk = make(kinds, edges).walk(begin, walkOptions(way, depth, asked));
        const distances = naiveDistances(edges, begin, way);
        const isShown = ([node, distance]: readonly [number, number]) =>
          distance <= (depth ?? Infinity) && (!asked || asked.has(kinds[node - 1] ?? -1));
        const expected = [...distances].filter(isShown);
        const found = Array.from(walk.nodes, (node, place): [number, number] => [node, walk.depths[place] ?? -1]);
        expect(sorted(found)).toEqual(sorted(expected));
        expect(found.map(([, distance]) => distance)).toEqual(expected.map(([, distance]) => distance).sort());
        const isTooDeep = Math.max(...distances.values()) > (depth ?? Infinity);
        // Both ways, a node may be beyond the depth one way, and shown because it is near the other.
        if (way === 'both') expect(walk.isCut || !isTooDeep).toBe(true);
        else expect(walk.isCut).toBe(isTooDeep);
      }),
    );
  });

  test('the pages of a walk have every edge between its nodes once, on that of its later end', () => {
    fc.assert(
      fc.property(graphs, starts, options, fc.integer({ min: 1, max: 5 }), ({ kinds, edges }, begin, given, size) => {
        const graph = make(kinds, edges);
        const walk = graph.walk(begin, walkOptions(given.way, given.depth, given.kinds));
        const places = new Map(Array.from(walk.nodes, (node, place) => [node, place]));
        const distinct = new Set(
          edges.filter(({ from, to }) => places.has(from) && places.has(to)).map((edge) => JSON.stringify(edge)),
        );
        const found: string[] = [];
        for (let start = 0; start < walk.nodes.length; start += size) {
          for (const number of walk.edgesOf(start, start + size)) {
            const edge = graph.edge(number);
            const later = Math.max(places.get(edge.from) ?? -1, places.get(edge.to) ?? -1);
            expect(later >= start && later < start + size).toBe(true);
            found.push(JSON.stringify(edge));
          }
        }
        expect(found.sort()).toEqual([...distinct].sort());
        expect(walk.totalEdges).toBe(distinct.size);
      }),
    );
  });

  test('the way to a place is as short as its depth, along edges, from or to a start', () => {
    fc.assert(
      fc.property(graphs, starts, options, ({ kinds, edges }, begin, { way, depth, kinds: asked }) => {
        const graph = make(kinds, edges);
        const walk = graph.walk(begin, walkOptions(way, depth, asked));
        walk.nodes.forEach((node, place) => {
          const found = walk.wayTo(place);
          expectWay(graph, found);
          expect(found.edges.length).toBe(walk.depths[place]);
          const ends = [found.nodes[0], found.nodes.at(-1)];
          expect(ends).toContain(node);
          expect(ends.some((end) => end !== undefined && begin.includes(end))).toBe(true);
        });
      }),
    );
  });

  test('a way is found where there is one, and none is shorter', () => {
    fc.assert(
      fc.property(graphs, starts, starts, ({ kinds, edges }, from, to) => {
        const graph = make(kinds, edges);
        const found = graph.findWay({ from, to, edges: edges.length });
        const distances = naiveDistances(edges, from, 'downstream');
        const least = Math.min(...to.map((node) => distances.get(node) ?? Infinity));
        if (found === null) expect(least).toBe(Infinity);
        else {
          expectWay(graph, found);
          expect(found.edges.length).toBe(least);
          expect(from).toContain(found.nodes[0]);
          expect(to).toContain(found.nodes.at(-1));
        }
      }),
    );
  });

  test('as known with fewer edges, every answer is that of a graph which has only those', () => {
    fc.assert(
      fc.property(graphs, starts, options, fc.nat(40), ({ kinds, edges }, begin, given, known) => {
        const full = make(kinds, edges);
        const early = make(kinds, edges.slice(0, known));
        const asked = { ...walkOptions(given.way, given.depth, given.kinds), edges: known };
        expect(answerOf(full.walk(begin, asked))).toEqual(answerOf(early.walk(begin, asked)));
        const way = { from: begin, to: [1], edges: known };
        expect(full.findWay(way)).toEqual(early.findWay(way));
      }),
    );
  });
});

function make(kinds: readonly number[], edges: readonly GraphEdge[]): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(kinds);
  graph.addEdges(edges.flatMap(({ from, to, role }) => [from, to, role]));
  return graph;
}

function walkOptions(way: WalkOptions['way'], depth?: number, kinds?: ReadonlySet<number>): WalkOptions {
  return { ...everything, way, ...(depth !== undefined && { depth }), ...(kinds && { kinds }) };
}

/** Nodes shown by depth, in the order of their numbers; a level of one node as that node. */
function shown(graph: LineageGraph, begin: readonly number[], given: Pick<WalkOptions, 'way' | 'kinds'>) {
  const { nodes, depths } = graph.walk(begin, { ...everything, ...given });
  const deepest = Math.max(...depths);
  return Array.from({ length: deepest + 1 }, (_, depth) => {
    const level = [...nodes].filter((__, place) => depths[place] === depth).sort();
    return level.length === 1 ? level[0] : level;
  });
}

function answerOf(walk: ReturnType<LineageGraph['walk']>) {
  const { nodes, depths, totalEdges, cutAt } = walk;
  return { nodes, depths, totalEdges, cutAt, edges: walk.edgesOf(0, nodes.length) };
}

function expectWay(graph: LineageGraph, { nodes, edges }: { nodes: readonly number[]; edges: readonly number[] }) {
  const ends = edges.map((edge) => graph.edge(edge)).map(({ from, to }) => [from, to]);
  expect(ends).toEqual(nodes.slice(1).map((node, index) => [nodes[index], node]));
}

/** Steps to every node that can be reached, by relaxing every edge until nothing changes. */
function naiveDistances(
  edges: readonly GraphEdge[],
  begin: readonly number[],
  way: WalkOptions['way'],
): Map<number, number> {
  if (way === 'both') {
    const upstream = naiveDistances(edges, begin, 'upstream');
    const downstream = naiveDistances(edges, begin, 'downstream');
    for (const [node, distance] of downstream) {
      upstream.set(node, Math.min(distance, upstream.get(node) ?? Infinity));
    }
    return upstream;
  }
  const distances = new Map(begin.map((node) => [node, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of edges) {
      const [near, far] = way === 'downstream' ? [from, to] : [to, from];
      const distance = (distances.get(near) ?? Infinity) + 1;
      if (distance >= (distances.get(far) ?? Infinity)) continue;
      distances.set(far, distance);
      changed = true;
    }
  }
  return distances;
}

function sorted(pairs: readonly (readonly [number, number])[]) {
  return pairs.toSorted(([left], [right]) => left - right);
}
