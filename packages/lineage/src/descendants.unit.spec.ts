import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphEdge, LineageGraph } from './lineage.ts';

const nodeCount = 10;
const node = fc.integer({ min: 1, max: nodeCount });
/** Any edges at all: cycles and loops too. */
const edgeLists = fc.array(fc.record({ from: node, to: node, role: fc.constant(1) }), { maxLength: 25 });
const kindLists = fc.array(fc.nat(1), { minLength: nodeCount, maxLength: nodeCount });
const starts = fc.uniqueArray(node, { minLength: 1, maxLength: 4 });

function make(kinds: readonly number[], edges: readonly GraphEdge[]): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(kinds);
  graph.addEdges(edges.flatMap(({ from, to, role }) => [from, to, role]));
  return graph;
}

function descendantsOf(graph: LineageGraph, begin: readonly number[], edges = graph.edgeCount) {
  return graph.descendants(begin, { edges, most: 1_000_000 });
}

/** Steps from a node to another, level by level over all edges; infinite where there is no way. */
function naiveDistance(edges: readonly GraphEdge[], from: number, to: number): number {
  let reached = new Set([from]);
  for (let step = 1; step <= nodeCount; step++) {
    reached = new Set(edges.filter((edge) => reached.has(edge.from)).map((edge) => edge.to));
    if (reached.has(to)) return step;
  }
  return Number.POSITIVE_INFINITY;
}

describe('descendants', () => {
  test('of several starts have a start among them that came of another, with the way from that one', () => {
    const graph = make(
      [0, 0, 0, 0],
      [1, 2, 3].map((from) => ({ from, to: from + 1, role: 1 })),
    );
    const descendants = descendantsOf(graph, [1, 3]);
    expect([...descendants.nodes]).toEqual([2, 4, 3]);
    expect(descendants.wayTo(2)).toMatchObject({ nodes: [1, 2, 3] });
    expect([...descendants.reached([1, 4, 9])]).toEqual([1, 4]);
    expect([...descendantsOf(graph, [3]).nodes]).toEqual([4]);
    expect([...descendantsOf(graph, [1, 3], 1).nodes]).toEqual([2]);
  });

  test('have no start that came only of itself, and one on a cycle that came of another as well', () => {
    const round = [
      { from: 1, to: 2, role: 1 },
      { from: 2, to: 1, role: 1 },
    ];
    expect([...descendantsOf(make([0, 0, 0], round), [1, 3]).nodes]).toEqual([2]);
    const joined = [...round, { from: 3, to: 4, role: 1 }, { from: 4, to: 2, role: 1 }];
    const descendants = descendantsOf(make([0, 0, 0, 0], joined), [1, 3]);
    expect([...descendants.nodes].sort()).toEqual([1, 2, 4]);
    expect(descendants.wayTo(descendants.nodes.indexOf(1))).toMatchObject({ nodes: [3, 4, 2, 1] });
  });

  test('over random graphs are what can be reached from a start that is another node, by the shortest way', () => {
    fc.assert(
      fc.property(kindLists, edgeLists, starts, fc.boolean(), (kinds, edges, begin, isFiltered) => {
        const asked = isFiltered ? new Set([1]) : undefined;
        const graph = make(kinds, edges);
        const found = graph.descendants(begin, {
          edges: edges.length,
          most: 1_000_000,
          ...(asked && { kinds: asked }),
        });
        const expected = Array.from({ length: nodeCount }, (_, index) => index + 1)
          .map((to) => ({
            to,
            steps: Math.min(...begin.filter((from) => from !== to).map((from) => naiveDistance(edges, from, to))),
          }))
          .filter(({ to, steps }) => Number.isFinite(steps) && (asked?.has(kinds[to - 1] ?? -1) ?? true));
        const lengths = Array.from(found.nodes, (_, place) => found.wayTo(place).edges.length);
        expect(lengths).toEqual(lengths.toSorted((left, right) => left - right));
        const told = Array.from(found.nodes, (to, place) => ({ to, steps: lengths[place] }));
        expect(told.toSorted((left, right) => left.to - right.to)).toEqual(expected);
        for (const [place, to] of found.nodes.entries()) {
          const way = found.wayTo(place);
          const ends = way.edges.map((edge) => graph.edge(edge)).map((edge) => [edge.from, edge.to]);
          expect(ends).toEqual(way.nodes.slice(1).map((next, index) => [way.nodes[index], next]));
          expect(begin.filter((start) => start !== to)).toContain(way.nodes[0]);
          expect(way.nodes.at(-1)).toBe(to);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
