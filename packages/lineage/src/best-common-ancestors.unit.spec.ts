import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineageGraph } from './lineage.ts';

const kinds = { model: 1, bytes: 2 };
const roles = { parent: 1, names: 2, other: 3 };

/** A history of versions: edges as (parent, child), parents told by themselves or by their bytes. */
const histories = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }), fc.boolean())
        .filter(([parent, child]) => parent < child),
      { maxLength: 24 },
    ),
    known: fc.integer({ min: 0, max: 24 }),
  }),
);

type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

/** The graph: versions first, then for each its bytes, by which a child may name it. */
function build({ count, edges }: History) {
  const graph = new LineageGraph();
  graph.addNodes(Array.from({ length: 2 * count }, (_, index) => (index < count ? kinds.model : kinds.bytes)));
  graph.addEdges(Array.from({ length: count }, (_, index) => [index + 1, index + 1 + count, roles.names]).flat());
  graph.addEdges(edges.flatMap(([parent, child, byBytes]) => [byBytes ? parent + count : parent, child, roles.parent]));
  return graph;
}

/** By the definition, over the closure of all ancestors. */
function naive({ count, edges, known }: History, one: number, others: readonly number[]): readonly number[] {
  const parents = edges.slice(0, known);
  const before = (node: number): Set<number> => {
    const found = new Set([node]);
    for (let grown = -1; grown !== found.size; ) {
      grown = found.size;
      for (const [parent, child] of parents) if (found.has(child)) found.add(parent);
    }
    return found;
  };
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const common = all.filter((node) => before(one).has(node) && others.some((other) => before(other).has(node)));
  return common.filter((node) => !common.some((later) => later !== node && before(later).has(node)));
}

describe('best common ancestors', () => {
  test('are as their definition has them, as known at any number of edges', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), (history, drawn) => {
        const [one = 1, ...others] = drawn.map((each) => 1 + (each % history.count));
        const found = build(history).bestCommonAncestors(one, others, {
          kind: kinds.model,
          roles: new Set([roles.parent]),
          namedBy: new Set([roles.names]),
          edges: history.count + history.known,
        });
        expect(found).toEqual(naive(history, one, others));
      }),
      { numRuns: 500 },
    );
  });

  test('of a criss-cross are two', () => {
    const graph = new LineageGraph();
    graph.addNodes([kinds.model, kinds.model, kinds.model, kinds.model, kinds.model]);
    const { parent, other } = roles;
    graph.addEdges([1, 2, parent, 1, 3, parent, 2, 4, parent, 3, 4, parent, 2, 5, parent, 3, 5, parent, 4, 5, other]);
    const options = { kind: kinds.model, roles: new Set([parent]), namedBy: new Set<number>(), edges: 7 };
    expect(graph.bestCommonAncestors(4, [5], options)).toEqual([2, 3]);
    expect(graph.bestCommonAncestors(2, [4], options)).toEqual([2]);
    expect(graph.bestCommonAncestors(4, [5], { ...options, edges: 2 })).toEqual([]);
  });

  test('of a circle, which bytes that two have make, are all of it, and not what came before', () => {
    const graph = new LineageGraph();
    graph.addNodes([kinds.model, kinds.model, kinds.model, kinds.bytes, kinds.model]);
    const { parent, names } = roles;
    // 2 and 3 have the bytes 4 and name them as their parent; both come of 1, and 5 of 3.
    graph.addEdges([2, 4, names, 3, 4, names, 4, 2, parent, 4, 3, parent, 1, 2, parent, 1, 3, parent, 3, 5, parent]);
    const options = { kind: kinds.model, roles: new Set([parent]), namedBy: new Set([names]), edges: 7 };
    expect(graph.bestCommonAncestors(2, [3], options)).toEqual([2, 3]);
    expect(graph.bestCommonAncestors(5, [2], options)).toEqual([2, 3]);
    expect(graph.bestCommonAncestors(5, [5], options)).toEqual([5]);
  });
});
