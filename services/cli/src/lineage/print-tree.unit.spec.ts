import { expect, test } from '@jest/globals';
import { widthOf } from '../output/table.ts';
import { createTerminal } from '../output/terminal.ts';
import { drawLineage, toNode } from '../testing/lineage.ts';
import { printTree } from './print-tree.ts';
import type { WholeLineage } from './whole-lineage.ts';

interface Ways {
  readonly upstream?: WholeLineage;
  readonly downstream?: WholeLineage;
}

/** What is printed, on a screen of that width or on none. */
function show({ upstream, downstream }: Ways, columns?: number, isOfSomeKinds = false): readonly string[] {
  const lines: string[] = [];
  const stdout = { write: (text: string) => lines.push(text), isTTY: columns !== undefined, columns: columns ?? 0 };
  const ways = [
    ...(upstream ? [{ growth: 'upstream', lineage: upstream } as const] : []),
    ...(downstream ? [{ growth: 'downstream', lineage: downstream } as const] : []),
  ];
  printTree({ ways, isOfSomeKinds }, createTerminal(stdout, stdout, '1'));
  return lines.join('').split('\n');
}

const model = 'model:default/fraud@2';
const of = [model];
const above = [
  `run:default/r1 -output-> ${model}`,
  'dataset:default/train@1 -training-> run:default/r1',
  `dataset:default/train@1 -training-> ${model}`,
];
const below = [`${model} -FINE_TUNE-> model:default/fraud@3`];
const labels: Readonly<Record<string, string>> = { [model]: 'v1.1.0', 'run:default/r1': 'nightly' };

/** As `drawLineage`, with the labels that nodes have. */
function label(edges: readonly string[]): WholeLineage {
  const lineage = drawLineage(edges, { of });
  return { ...lineage, nodes: lineage.nodes.map((node) => ({ ...node, label: labels[node.ref] ?? null })) };
}

test('each way has a tree under its title, and the last line says how much it is and as known when', () => {
  expect(show({ upstream: label(above), downstream: label(below) })).toEqual([
    'model:default/fraud@2 (v1.1.0)',
    'made of:',
    '├ output: run:default/r1 (nightly)',
    '│ └ training: dataset:default/train@1',
    '└ training: dataset:default/train@1  ↑ shown above',
    'what came of it:',
    '└ FINE_TUNE: model:default/fraud@3',
    '',
    '4 nodes, 4 edges, as known at aaaaaaaaaaaaaaaa.7 (2026-05-01T09:00:00Z)',
    '',
  ]);
});

test('where nothing is recorded, it says so, and whether that is so of some kinds alone', () => {
  const none = drawLineage([], { of });
  expect(show({ upstream: none, downstream: none }).slice(0, 3)).toEqual([
    model,
    'made of: nothing is recorded',
    'what came of it: nothing is recorded',
  ]);
  expect(show({ upstream: none }, undefined, true)[1]).toBe('made of: nothing of these kinds is recorded');
});

test('nodes at which the way was cut are marked, and the end says what the mark means', () => {
  const lines = show({ upstream: drawLineage(above, { of, truncated: true, cutAt: ['run:default/r1'] }) });
  expect(lines).toContain('├ output: run:default/r1  … more');
  expect(lines).toContain('Not all: the way was cut at the nodes marked  … more.');
});

test('a node behind kinds that are not shown stands under the way that leads to it, with how far it is', () => {
  const nodes = [toNode(model), toNode('dataset:default/train@1', { depth: 2 })];
  const downstream = drawLineage([], { of, nodes: [toNode(model)] });
  expect(show({ upstream: drawLineage([], { of, nodes }), downstream }, undefined, true).slice(0, 5)).toEqual([
    model,
    'made of:',
    '└ 2 steps away: dataset:default/train@1',
    'what came of it: nothing of these kinds is recorded',
    '',
  ]);
});

test('one whose own kind is not shown is named all the same, and what hangs on it stands under it', () => {
  const nodes = [toNode('model:default/fraud@1', { depth: 2 })];
  const data = 'dataset:default/train@1';
  expect(show({ downstream: drawLineage([], { of: [data], nodes }) }, undefined, true).slice(0, 3)).toEqual([
    data,
    'what came of it:',
    '└ 2 steps away: model:default/fraud@1',
  ]);
});

test('of several, none is said to have nothing behind it where something is that no shown way leads to', () => {
  const roots = ['dataset:default/a@1', 'dataset:default/a@2'];
  const nodes = [...roots.map((ref) => toNode(ref)), toNode(model, { depth: 2 })];
  expect(show({ downstream: drawLineage([], { of: roots, nodes }) }, undefined, true).slice(0, 8)).toEqual([
    roots[0],
    'what came of it: nothing that is shown is next to it',
    '',
    roots[1],
    'what came of it: nothing that is shown is next to it',
    '',
    'what came of it, by way of what is not shown:',
    `└ 2 steps away: ${model}`,
  ]);
});

test('on a screen no line is wider than it, and the marks are not what is cut', () => {
  const long = `dataset:default/${'long-'.repeat(30)}@1`;
  const edges = [`${long} -training-> ${model}`, `${long} -test-> run:default/r`, `run:default/r -output-> ${model}`];
  const upstream = drawLineage(edges, { of });
  const lines = show({ upstream }, 60).filter((line) => line.includes('long'));
  expect(lines.every((line) => widthOf(line) <= 60)).toBe(true);
  expect(lines).toContainEqual(expect.stringMatching(/^└ training: dataset:default\/long.+… {2}↑ shown above$/));
  expect(show({ upstream }).some((line) => line.endsWith(long))).toBe(true);
});
