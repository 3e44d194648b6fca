import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawLineage, toNode } from '../testing/lineage.ts';
import { plantForest } from './tree.ts';

/** A tree as lines of text. */
function draw(edges: readonly string[], root: string, growth: 'upstream' | 'downstream' = 'upstream') {
  return plantForest(drawLineage(edges, { of: [root] }), growth)
    .treeOf(root)
    ?.map(({ stem, roles, node, again }) => `${stem}${roles.join(', ')}: ${node.ref}${again ? ' (again)' : ''}`);
}

const [a, b, c, d] = ['dataset:default/a@1', 'dataset:default/b@1', 'dataset:default/c@1', 'dataset:default/d@1'];

test('a diamond names its far corner under both of its sides, and what is behind it once', () => {
  const edges = [`${a} -derived-> ${b}`, `${b} -derived-> ${c}`, `${b} -derived-> ${d}`];
  const model = 'model:default/m@1';
  expect(draw([...edges, `${c} -training-> ${model}`, `${d} -test-> ${model}`], model)).toEqual([
    `├ training: ${c}`,
    `│ └ derived: ${b}`,
    `│   └ derived: ${a}`,
    `└ test: ${d}`,
    `  └ derived: ${b} (again)`,
  ]);
});

test('a circle ends where it began', () => {
  expect(draw([`${a} -derived-> ${b}`, `${b} -derived-> ${a}`], a)).toEqual([
    `└ derived: ${b}`,
    `  └ derived: ${a} (again)`,
  ]);
  expect(draw([`${a} -derived-> ${a}`], a)).toEqual([`└ derived: ${a} (again)`]);
});

test('downstream grows the other way', () => {
  const edges = [`${a} -derived-> ${b}`, `${b} -derived-> ${c}`];
  expect(draw(edges, a, 'downstream')).toEqual([`└ derived: ${b}`, `  └ derived: ${c}`]);
});

test('one thing in two roles is named once, with both', () => {
  const model = 'model:default/m@1';
  expect(draw([`${a} -training-> ${model}`, `${a} -test-> ${model}`], model)).toEqual([`└ test, training: ${a}`]);
});

test('runs and parents come first, code last, and numbers in the order of numbers', () => {
  const model = 'model:default/m@1';
  const parts = [
    'code:default/x@git:0',
    'dataset:default/a@10',
    'dataset:default/a@9',
    'model:default/p@1',
    'run:default/r',
  ];
  const tree = draw(
    parts.map((part) => `${part} -x-> ${model}`),
    model,
  );
  expect(tree?.map((line) => line.replace(/^. x: /, ''))).toEqual([
    'run:default/r',
    'model:default/p@1',
    'dataset:default/a@9',
    'dataset:default/a@10',
    'code:default/x@git:0',
  ]);
});

test('a root that an earlier tree has shown is told apart from one with nothing behind it', () => {
  const forest = plantForest(drawLineage([`${a} -derived-> ${b}`], { of: [b, a, c] }), 'upstream');
  expect([b, a, c].map((ref) => forest.treeOf(ref)?.map(({ node }) => node.ref))).toEqual([[a], undefined, []]);
  expect(forest.treeOf(a)).toBeNull();
});

test('a node to which no shown way leads stands behind the root with its steps, and has its own tree', () => {
  const model = 'model:default/m@1';
  const nodes = [toNode(model), toNode(b, { depth: 2 }), toNode(a, { depth: 3 }), toNode(d, { depth: 3 })];
  const hidden = { ...drawLineage([`${a} -derived-> ${b}`, `${a} -derived-> ${d}`], { of: [model] }), nodes };
  const forest = plantForest(hidden, 'upstream');
  expect(forest.strays).toEqual([]);
  expect(forest.treeOf(model)?.map(({ stem, roles, node }) => `${stem}${roles}: ${node.ref}`)).toEqual([
    `├ 2 steps away: ${b}`,
    `│ └ derived: ${a}`,
    `└ 3 steps away: ${d}`,
    `  └ derived: ${a}`,
  ]);
});

test('where several nodes were asked about, what no shown way leads to is said to be behind none of them', () => {
  const nodes = [toNode(a), toNode(b), toNode(c, { depth: 2 })];
  const forest = plantForest({ of: [a, b], nodes, edges: [] }, 'upstream');
  expect([a, b].map((ref) => forest.treeOf(ref))).toEqual([[], []]);
  expect(forest.strays).toMatchObject([{ stem: '└ ', roles: ['2 steps away'], node: { ref: c } }]);
});

test('a chain longer than any stack is a tree', () => {
  const edges = Array.from(
    { length: 20_000 },
    (_, i) => `dataset:default/x@${i + 1} -derived-> dataset:default/x@${i + 2}`,
  );
  expect(draw(edges, 'dataset:default/x@20001')).toHaveLength(20_000);
});

test('of any graph, a tree names every node that the root was made of, and shows what is behind each once', () => {
  const edge = fc.tuple(fc.nat(7), fc.nat(7));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 30 }), (pairs) => {
      const name = (index: number) => `dataset:default/x@${index + 1}`;
      const edges = pairs.map(([from, to]) => `${name(from)} -derived-> ${name(to)}`);
      const reached = [...closure(0, pairs)].map(name);
      const nodes = [name(0), ...reached.slice(1)].map((ref) => toNode(ref));
      const lineage = { ...drawLineage(edges, { of: [name(0)] }), nodes };
      const tree = plantForest(lineage, 'upstream').treeOf(name(0)) ?? [];
      const fresh = tree.filter(({ again }) => !again).map(({ node }) => node.ref);
      expect(new Set(fresh).size).toBe(fresh.length);
      expect(new Set([name(0), ...fresh])).toEqual(new Set([...closure(0, pairs)].map(name)));
      // Each edge between them is a line, whether its far end is shown there or only named.
      const within = new Set(closure(0, pairs));
      expect(tree).toHaveLength(new Set(pairs.filter(([, to]) => within.has(to)).map(String)).size);
    }),
  );
});

function closure(start: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set([start]);
  for (const each of found) for (const [from, to] of pairs) if (to === each) found.add(from);
  return found;
}
