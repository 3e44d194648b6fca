import { expect, test } from '@jest/globals';
import { widthOf } from '../output/table.ts';
import { createTerminal } from '../output/terminal.ts';
import { drawLineage, toNode } from '../testing/lineage.ts';
import { printTree } from './print-tree.ts';
import type { WholeLineage } from './whole-lineage.ts';

/** What is printed, on a screen of that width or on none. */
function show(lineage: WholeLineage, columns?: number): readonly string[] {
  const lines: string[] = [];
  const stdout = { write: (text: string) => lines.push(text), isTTY: columns !== undefined, columns: columns ?? 0 };
  printTree(lineage, ['upstream', 'downstream'], createTerminal(stdout, stdout, '1'));
  return lines.join('').split('\n');
}

const model = 'model:default/fraud@2';
const edges = [
  `run:default/r1 -output-> ${model}`,
  'dataset:default/train@1 -training-> run:default/r1',
  `dataset:default/train@1 -training-> ${model}`,
  `${model} -FINE_TUNE-> model:default/fraud@3`,
];

test('each way has a tree under its title, and the last line says how much it is and as known when', () => {
  const nodes = drawLineage(edges).nodes.map((node) => (node.ref === model ? { ...node, label: 'v1.1.0' } : node));
  expect(show(drawLineage(edges, { of: [model], nodes }))).toEqual([
    'model:default/fraud@2 (v1.1.0)',
    'made of:',
    '├ output: run:default/r1',
    '│ └ training: dataset:default/train@1',
    '└ training: dataset:default/train@1  ↑ shown above',
    'what came of it:',
    '└ FINE_TUNE: model:default/fraud@3',
    '',
    '4 nodes, 4 edges, as known at aaaaaaaaaaaaaaaa.7 (2026-05-01T09:00:00Z)',
    '',
  ]);
});

test('where nothing is recorded, it says so', () => {
  expect(show(drawLineage([], { of: [model] })).slice(0, 3)).toEqual([
    model,
    'made of: nothing is recorded',
    'what came of it: nothing is recorded',
  ]);
});

test('nodes at which the way was cut are marked, and the end says what the mark means', () => {
  const lines = show(drawLineage(edges, { of: [model], truncated: true, cutAt: ['run:default/r1'] }));
  expect(lines).toContain('├ output: run:default/r1  … more');
  expect(lines).toContain('Not all: the way was cut at the nodes marked  … more.');
});

test('nodes that hang on nothing shown are listed below, with how far they are', () => {
  const of = [model];
  const lineage = drawLineage([], { of, nodes: [toNode('dataset:default/train@1', { depth: 2 })] });
  expect(show(lineage).slice(0, 3)).toEqual([
    model,
    'by way of what is not shown:',
    '  dataset:default/train@1  2 steps',
  ]);
});

test('on a screen no line is wider than it, and the marks are not what is cut', () => {
  const long = `dataset:default/${'long-'.repeat(30)}@1`;
  const lineage = drawLineage(
    [`${long} -training-> ${model}`, `${long} -test-> run:default/r`, `run:default/r -output-> ${model}`],
    {
      of: [model],
    },
  );
  const lines = show(lineage, 60).filter((line) => line.includes('long'));
  expect(lines.every((line) => widthOf(line) <= 60)).toBe(true);
  expect(lines).toContainEqual(expect.stringMatching(/^└ training: dataset:default\/long.+… {2}↑ shown above$/));
  expect(show(lineage).some((line) => line.endsWith(long))).toBe(true);
});
