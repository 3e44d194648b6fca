import type { Told } from './story.ts';

export const md5 = (digit: string) => `md5:${digit.repeat(32)}`;

/** fraud: 1 – 2 – 4 – 5, and on branch wide 1 – 3, which 4 was merged with; 5 also came from a stranger that nobody recorded. */
export const branchesStory: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }],
      parameters: { optimizer: { rate: 0.1, momentum: 0.9 }, seed: 7 },
      software: { language: 'python', packages: { numpy: '1.26.4' } },
      reason: 'a start',
      occurredAt: '2026-01-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }, { dataset: `train@${md5('2')}`, role: 'test' }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.9 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '2.0.0' } },
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
      artifacts: [{ digest: md5('b') }],
      reason: 'faster',
      occurredAt: '2026-02-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      branch: 'wide',
      parameters: { optimizer: { rate: 0.2, momentum: 0.8 }, seed: 7 },
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
      reason: 'wider',
      occurredAt: '2026-03-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }, { dataset: `train@${md5('2')}`, role: 'test' }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.8 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '2.0.0' } },
      parents: [
        { model: `fraud@${md5('b')}`, relation: 'MERGE' },
        { model: 'fraud@branch:wide', relation: 'MERGE' },
      ],
      reason: 'both',
      occurredAt: '2026-04-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      parameters: { optimizer: { rate: 0.2 }, seed: 8 },
      parents: [
        { model: 'fraud@4', relation: 'FINE_TUNE' },
        { model: `stranger@${md5('9')}`, relation: 'MERGE' },
      ],
    },
  ],
  ['setModelAlias', { alias: 'champion', version: 'fraud@4' }],
  ['registerModel', { name: 'twin' }],
  // Each names the other by bytes that both have.
  [
    'recordTraining',
    {
      model: 'twin',
      parameters: { seed: 1 },
      artifacts: [{ digest: md5('d') }],
      parents: [{ model: `double@${md5('d')}`, relation: 'COPY' }],
    },
  ],
  ['registerModel', { name: 'double' }],
  [
    'recordTraining',
    {
      model: 'double',
      parameters: { seed: 1 },
      artifacts: [{ digest: md5('d') }],
      parents: [{ model: `twin@${md5('d')}`, relation: 'COPY' }],
    },
  ],
];
