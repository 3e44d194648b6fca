import { expect, test } from '@jest/globals';
import { widthOf } from '../output/table.ts';
import { createTerminal } from '../output/terminal.ts';
import { commit } from '../testing/lineage.ts';
import { printRecipe } from './print-recipe.ts';
import type { Recipe } from './to-json.ts';

function show(recipe: Recipe, columns?: number): readonly string[] {
  const lines: string[] = [];
  const stdout = { write: (text: string) => lines.push(text), isTTY: columns !== undefined, columns: columns ?? 0 };
  printRecipe(recipe, createTerminal(stdout, stdout, '1'));
  return lines.join('').trimEnd().split('\n');
}

const nothing: Recipe = {
  of: 'model:default/fraud@2',
  asOf: { position: 'aaaaaaaaaaaaaaaa.7', recordedAt: null },
  run: null,
  code: null,
  datasets: [],
  usedArtifacts: [],
  parameters: {},
  software: null,
  parents: [],
  metrics: {},
  artifacts: [],
  problems: [],
};

const whole: Recipe = {
  ...nothing,
  run: { ref: 'run:default/r1', id: 'r1', name: 'nightly', startedAt: '2026-05-01T09:00:00.000Z', endedAt: null },
  code: {
    ref: `code:default/github.com/acme/fraud@${commit}`,
    repository: 'github.com/acme/fraud',
    commit: commit.slice(4),
    path: null,
    dirty: true,
  },
  datasets: [
    { role: 'training', ref: 'dataset:default/train@1', name: 'train', digest: 'md5:aa', indirect: false },
    { role: 'raw', ref: 'dataset:default/raw@3', name: 'raw', digest: 'md5:bb', indirect: true },
  ],
  parameters: { featurize: { ngrams: 2, stop: ['a', 'the'] }, note: 'two\nlines' },
  software: { language: 'python', packages: { numpy: '1.26.4', scipy: '1.13.0' } },
  parents: [{ relation: 'FINE_TUNE', ref: 'model:default/base@1' }],
  metrics: { auc: 0.91 },
  artifacts: [{ name: 'model.pkl', uri: 's3://models/2', digest: 'md5:cc', size: 1_500_000 }],
  problems: [{ where: 'metrics', what: 'stale: the lock evaluated other bytes' }],
};

test('a recipe is told part by part, and what is stale or unknown stands last', () => {
  expect(show(whole)).toEqual([
    'model:default/fraud@2 as known at aaaaaaaaaaaaaaaa.7',
    '',
    'made by',
    '  run   run:default/r1 (nightly)                                                         2026-05-01T09:00:00Z',
    `  code  code:default/github.com/acme/fraud@${commit}  with changes that were not committed`,
    '',
    'datasets',
    '  training  dataset:default/train@1  md5:aa',
    '  raw       dataset:default/raw@3    md5:bb  indirect',
    '',
    'parents',
    '  FINE_TUNE  model:default/base@1',
    '',
    'parameters',
    '  featurize.ngrams  2',
    '  featurize.stop    ["a","the"]',
    '  note              two lines',
    '',
    'software',
    '  language  python',
    '  packages  2 packages: numpy 1.26.4, scipy 1.13.0',
    '',
    'metrics',
    '  auc  0.91',
    '',
    'artifacts',
    '  model.pkl  md5:cc  1.5 MB  s3://models/2',
    '',
    '1 PROBLEM:',
    '! metrics: stale: the lock evaluated other bytes',
  ]);
});

test('of what is not known no part is shown', () => {
  expect(show(nothing)).toEqual(['model:default/fraud@2 as known at aaaaaaaaaaaaaaaa.7']);
});

test('on a screen no line is wider than it, but for problems, which are never cut', () => {
  const problem = { where: 'datasets', what: 'unknown '.repeat(30) };
  const lines = show({ ...whole, problems: [problem] }, 50);
  expect(lines.slice(0, -1).every((line) => widthOf(line) <= 52)).toBe(true);
  expect(lines.at(-1)).toBe(`! datasets: ${problem.what.trim()}`);
});
