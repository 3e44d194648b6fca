import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Ancestry, keepOnly, placesOfParents } from './ancestry.ts';
import { LineageGraph } from './lineage.ts';
import { ancestryOf, histories, naiveAncestors } from './testing/histories.ts';

/** Who comes before whom, as pairs of nodes. */
function reachIn(ancestry: Ancestry): ReadonlySet<string> {
  const before: Set<number>[] = [];
  for (let place = 0; place < ancestry.nodes.length; place++) {
    const parents = [...placesOfParents(ancestry, place)];
    before.push(new Set([place, ...parents.flatMap((parent) => [...(before[parent] ?? [])])]));
  }
  return new Set(
    before.flatMap((all, place) => [...all].map((each) => `${ancestry.nodes[each]} ${ancestry.nodes[place]}`)),
  );
}

describe('an ancestry', () => {
  test('has all ancestors but those of others, parents before children, and whoever came before whom still does', () => {
    fc.assert(
      fc.property(histories(14), fc.array(fc.nat(), { maxLength: 2 }), (history, drawn) => {
        const others = drawn.map((each) => 1 + (each % history.length));
        const excluded = new Set(others.flatMap((other) => [...naiveAncestors(history, other)]));
        const wanted = [...naiveAncestors(history, history.length)].filter((node) => !excluded.has(node));
        const ancestry = ancestryOf(history, history.length, others);
        expect([...ancestry.nodes].sort((one, other) => one - other)).toEqual(wanted.sort((one, other) => one - other));
        for (const place of ancestry.nodes.keys())
          for (const parent of placesOfParents(ancestry, place)) expect(parent).toBeLessThan(place);
        const pairs = wanted.flatMap((node) =>
          [...naiveAncestors(history, node)].map((before) => [before, node] as const),
        );
        const between = pairs.filter(([before]) => !excluded.has(before)).map(([before, node]) => `${before} ${node}`);
        expect(reachIn(ancestry)).toEqual(new Set(between));
      }),
    );
  });

  test('keeps who came before whom when some are left out', () => {
    fc.assert(
      fc.property(histories(14), fc.func(fc.boolean()), (history, isKept) => {
        const ancestry = ancestryOf(history, history.length);
        const kept = new Set([...ancestry.nodes].filter(isKept));
        const pairs = [...reachIn(ancestry)].filter((pair) => pair.split(' ').every((node) => kept.has(Number(node))));
        const simple = keepOnly(ancestry, { isKept: (node) => kept.has(node), most: 1_000 });
        expect(simple && reachIn(simple)).toEqual(new Set(pairs));
      }),
    );
  });

  test('of students, each of the one before and of a teacher who came of it, is a line', () => {
    // Students have odd numbers, teachers even ones.
    const history = Array.from({ length: 3_999 }, (_, index) =>
      index === 0 ? [] : index % 2 ? [index] : [index, index - 1],
    );
    const line = keepOnly(ancestryOf(history, 3_999), { isKept: (node) => node % 2 === 1, most: 10_000 });
    expect(line?.nodes).toHaveLength(2_000);
    expect(line?.parents).toEqual(Int32Array.from({ length: 1_999 }, (_, index) => index));
  });

  test('has no end of parents where many without one are handed on to one after the other, and is null', () => {
    // Odd ones begin, and each even one comes of the last two.
    const history = Array.from({ length: 600 }, (_, index) => (index % 2 ? [index, Math.max(1, index - 1)] : []));
    const keeping = { isKept: (node: number) => node % 2 === 1 || node === 600 };
    expect(keepOnly(ancestryOf(history, 600), { ...keeping, most: 10_000 })).toBeNull();
    expect(keepOnly(ancestryOf(history, 600), { ...keeping, most: 100_000 })?.parents).toHaveLength(300);
  });

  test('of a circle is cut where it closes, and of too many is none', () => {
    const graph = new LineageGraph();
    graph.addNodes(new Uint8Array(3));
    graph.addEdges([1, 2, 1, 2, 3, 1, 3, 1, 1]);
    const options = { kind: 0, roles: new Set([1]), namedBy: new Set<number>(), edges: 3, most: 3 };
    expect(graph.ancestryBetween(3, [], options)?.nodes).toEqual(Int32Array.of(1, 2, 3));
    expect(graph.ancestryBetween(3, [], { ...options, most: 2 })).toBeNull();
    expect(graph.ancestryBetween(3, [2], options)?.nodes).toHaveLength(0);
  });
});
