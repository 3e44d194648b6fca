import type { Told } from './story.ts';

export const commit = (digit: string) => digit.repeat(40);
export const md5 = (digit: string) => `md5:${digit.repeat(32)}`;
const repository = 'git@github.com:acme/fraud.git';

const one = { version: '1', share: 9_000 };
const two = { version: '2', share: 1_000 };

/** Versions of a model, and of what it learned from, that differ in every part; what serves changes twice. */
export const diffStory: readonly Told[] = [
  ['registerDataset', { name: 'train' }],
  [
    'versionDataset',
    {
      dataset: 'train',
      digest: md5('1'),
      rows: 10,
      schema: [
        { name: 'a', type: 'int' },
        { name: 'b', type: 'text' },
      ],
    },
  ],
  [
    'versionDataset',
    {
      dataset: 'train',
      digest: md5('2'),
      rows: 12,
      schema: [
        { name: 'c', type: 'int' },
        { name: 'a', type: 'float' },
      ],
    },
  ],
  ['registerModel', { name: 'base' }],
  ['recordTraining', { model: 'base' }],
  ['registerModel', { name: 'fraud' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      code: { repository, commit: commit('a') },
      datasets: [{ dataset: 'train@1' }, { dataset: `gone@${md5('9')}`, role: 'labels' }],
      parameters: { optimizer: { rate: 0.1, momentum: 0.9 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '1.9', 'ruamel.yaml': '0.17', six: '1.16' } },
      metrics: { auc: 0.5, loss: 0.5, churn: 3 },
      artifacts: [{ name: 'model.bin', digest: md5('3'), size: 10 }],
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      code: { repository, commit: commit('b') },
      datasets: [{ dataset: 'train@2' }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.9 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '1.10', 'ruamel.yaml': '0.16', torch: '2.1' } },
      metrics: { auc: 0.75, loss: 0.75, churn: 4 },
      artifacts: [{ name: 'model.bin', digest: md5('4'), size: 10 }],
      parents: [{ model: 'base@1', relation: 'FINE_TUNE' }],
    },
  ],
  ['registerModel', { name: 'fraud', namespace: 'team-a' }],
  [
    'recordTraining',
    { model: 'team-a/fraud', datasets: [{ dataset: `team-a/train@${md5('1')}` }, { dataset: `train@${md5('1')}` }] },
  ],
  ['recordEvaluation', { version: 'base@1', dataset: 'train@1', metrics: { auc: 0.5 } }],
  ['recordEvaluation', { version: 'fraud@1', dataset: 'train@2', metrics: { f1: 0.5 } }],
  ['recordTraining', { model: 'base', metrics: { auc: 0.75 } }],
  // Each is measured on both datasets, and last on the one that is easy for it.
  ['registerModel', { name: 'twice' }],
  ['recordTraining', { model: 'twice', metrics: { churn: 5 } }],
  ['recordTraining', { model: 'twice', parents: [{ model: 'twice@1', relation: 'FINE_TUNE' }], metrics: { churn: 4 } }],
  ['recordEvaluation', { version: 'twice@1', dataset: 'train@1', metrics: { auc: 0.9, churn: 3 } }],
  ['recordEvaluation', { version: 'twice@1', dataset: 'train@2', metrics: { auc: 0.5 } }],
  ['recordEvaluation', { version: 'twice@2', dataset: 'train@2', metrics: { auc: 0.6, churn: 7 } }],
  ['recordEvaluation', { version: 'twice@2', dataset: 'train@1', metrics: { auc: 0.8 } }],
  // Names that hold what stands before details in paths, and a package that two tools write in two ways.
  ['registerModel', { name: 'odd' }],
  [
    'recordTraining',
    {
      model: 'odd',
      software: { language: 'python', packages: { PyYAML: '6.0', 'Ruamel.YAML': '0.17' } },
      metrics: { hits: 0.9, 'hits#10': 0.8, 'auc#dataset': 1 },
      artifacts: [{ uri: 's3://models/odd' }, { uri: 's3://models/odd#1', digest: md5('3'), size: 10 }],
    },
  ],
  [
    'recordTraining',
    {
      model: 'odd',
      parents: [{ model: 'odd@1', relation: 'FINE_TUNE' }],
      software: { language: 'python', packages: { pyyaml: '6.0.2', 'ruamel-yaml': '0.17' } },
      metrics: { 'hits#10': 0.2, 'auc#dataset': 2 },
      artifacts: [{ uri: 's3://models/odd#1', digest: md5('4'), size: 12 }],
    },
  ],
  ['recordEvaluation', { version: 'odd@1', dataset: 'train@1', metrics: { auc: 0.5 } }],
  ['recordEvaluation', { version: 'odd@2', dataset: 'train@1', metrics: { auc: 0.6 } }],
  ['defineEnvironment', { name: 'production', production: true }],
  ['promoteModel', { environment: 'production', model: 'fraud', version: '1', occurredAt: '2026-05-01T00:00:00Z' }],
  [
    'promoteModel',
    {
      environment: 'production',
      model: 'fraud',
      allocation: [one, two],
      occurredAt: '2026-05-03T00:00:00Z',
    },
  ],
  ['defineEnvironment', { name: 'resalted' }],
  ['promoteModel', { environment: 'resalted', model: 'fraud', version: '1', occurredAt: '2026-05-01T00:00:00Z' }],
  [
    'promoteModel',
    { environment: 'resalted', model: 'fraud', version: '1', salt: '2026-q4', occurredAt: '2026-05-03T00:00:00Z' },
  ],
  ['defineEnvironment', { name: 'turned' }],
  [
    'promoteModel',
    { environment: 'turned', model: 'fraud', allocation: [one, two], occurredAt: '2026-05-01T00:00:00Z' },
  ],
  ['retireModel', { environment: 'turned', model: 'fraud', occurredAt: '2026-05-02T00:00:00Z' }],
  [
    'promoteModel',
    { environment: 'turned', model: 'fraud', allocation: [two, one], occurredAt: '2026-05-03T00:00:00Z' },
  ],
];
