import fc from 'fast-check';
import type { Ancestry } from '../ancestry.ts';
import { LineageGraph } from '../lineage.ts';

/** By node from 1 on its parents, all with lower numbers; the last is the one that is asked about. */
export type History = readonly (readonly number[])[];

const parent = 1;

/** Histories of versions: mostly one after another, with branches, merges of up to three, and several beginnings. */
export function histories(most: number): fc.Arbitrary<History> {
  return fc
    .array(fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 3 }), { minLength: 1, maxLength: most })
    .map((drawn) =>
      drawn.map((parents, index) => {
        if (index === 0) return [];
        const near = ([isNear, at]: readonly [boolean, number]) =>
          isNear ? index - (at % Math.min(3, index)) : 1 + (at % index);
        return [...new Set(parents.map(near))];
      }),
    );
}

/** What comes before a node, itself among it, as far back as `others` do not come from it. */
export function ancestryOf(history: History, node: number, others: readonly number[] = []): Ancestry {
  const graph = new LineageGraph();
  graph.addNodes(new Uint8Array(history.length));
  graph.addEdges(history.flatMap((parents, index) => parents.flatMap((each) => [each, index + 1, parent])));
  const options = { kind: 0, roles: new Set([parent]), namedBy: new Set<number>(), edges: graph.edgeCount };
  const ancestry = graph.ancestryBetween(node, others, { ...options, most: history.length });
  if (!ancestry) throw new Error('required: all ancestors; came: too many');
  return ancestry;
}

/** By the definition. */
export function naiveAncestors(history: History, node: number): ReadonlySet<number> {
  const found = new Set([node]);
  for (const each of found) for (const before of history[each - 1] ?? []) found.add(before);
  return found;
}
