import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineageGraph } from './lineage.ts';

const [dataset, run, model] = [0, 1, 2];

/** Each edge from one of these nodes to another. */
function graphOf(kinds: readonly number[], edges: readonly (readonly [from: number, to: number])[]): LineageGraph {
  const graph = new LineageGraph();
  graph.addNodes(kinds);
  graph.addEdges(edges.flatMap(([from, to]) => [from, to, 1]));
  return graph;
}

const options = (edges: number) => ({ kind: model, through: new Set([run]), edges });

test('who uses a thing itself is told, also by way of a run, and not who used what came of it', () => {
  const graph = graphOf(
    [dataset, run, model, model, model, dataset, model],
    [
      [1, 2],
      [2, 3],
      [1, 4],
      [4, 5],
      [1, 6],
      [6, 7],
    ],
  );
  expect(graph.directUsers([1], options(6))).toEqual([4, 3]);
  expect(graph.directUsers([1], options(2))).toEqual([3]);
  expect(graph.directUsers([3], options(6))).toEqual([]);
  expect(graph.directUsers([3, 4], options(6))).toEqual([5]);
});

test('as many as a naive walk finds, in any graph and as known at any edge', () => {
  const graphs = fc
    .array(fc.nat(2), { minLength: 1, maxLength: 12 })
    .chain((kinds) =>
      fc.tuple(
        fc.constant(kinds),
        fc.array(fc.tuple(fc.integer({ min: 1, max: kinds.length }), fc.integer({ min: 1, max: kinds.length }))),
        fc.integer({ min: 1, max: kinds.length }),
        fc.nat(20),
      ),
    );
  fc.assert(
    fc.property(graphs, ([kinds, edges, start, known]) => {
      const seen = edges.slice(0, known);
      const naive = (node: number, passed: readonly number[]): readonly number[] =>
        seen
          .filter(([from]) => from === node)
          .flatMap(([, to]) => {
            if (kinds[to - 1] === model) return [to];
            return kinds[to - 1] === run && !passed.includes(to) ? naive(to, [...passed, to]) : [];
          });
      const expected = [...new Set(naive(start, [start]))].sort((left, right) => right - left);
      expect(graphOf(kinds, edges).directUsers([start], options(known))).toEqual(expected);
    }),
  );
});
