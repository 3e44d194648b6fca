import { expect, test } from '@jest/globals';
import { drawLineage } from '../testing/lineage.ts';
import { lineageToJson } from './to-json.ts';

const edges = [
  'dataset:default/train@10 -training-> model:default/fraud@2',
  'dataset:default/train@9 -training-> model:default/fraud@2',
  'dataset:default/train@9 -test-> model:default/fraud@2',
];
const of = ['model:default/fraud@2'];

test('a lineage for scripts has kinds in small letters, and one order whatever order it came in', () => {
  const json = lineageToJson('model:default/fraud@champion', drawLineage(edges, { of }));
  expect(json).toEqual({
    of: 'model:default/fraud@2',
    roots: of,
    asOf: { position: 'aaaaaaaaaaaaaaaa.7', recordedAt: '2026-05-01T09:00:00.000Z' },
    nodes: [
      { ref: 'dataset:default/train@10', kind: 'dataset', name: 'train', digest: null, label: null, number: 10 },
      { ref: 'dataset:default/train@9', kind: 'dataset', name: 'train', digest: null, label: null, number: 9 },
      { ref: 'model:default/fraud@2', kind: 'model', name: 'fraud', digest: null, label: null, number: 2 },
    ],
    edges: [
      { from: 'dataset:default/train@10', to: 'model:default/fraud@2', role: 'training' },
      { from: 'dataset:default/train@9', to: 'model:default/fraud@2', role: 'test' },
      { from: 'dataset:default/train@9', to: 'model:default/fraud@2', role: 'training' },
    ],
    truncated: false,
    cutAt: [],
  });
  expect(lineageToJson('model:default/fraud@champion', drawLineage(edges.toReversed(), { of }))).toEqual(json);
});

test('where several nodes were asked about, `of` is what was typed, and `roots` are the nodes', () => {
  const roots = ['dataset:default/train@9', 'dataset:default/train@10'];
  expect(lineageToJson('dataset:default/train', drawLineage(edges, { of: roots }))).toMatchObject({
    of: 'dataset:default/train',
    roots,
  });
});
