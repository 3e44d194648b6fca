import type { Told } from './story.ts';

const hex = (digit: string, length: number) => digit.repeat(length);

/** Digests and commits of the story, by what they are of. */
export const of = {
  oldRaw: `md5:${hex('1', 32)}`,
  newRaw: `md5:${hex('2', 32)}`,
  prices: `md5:${hex('3', 32)}`,
  features: `md5:${hex('4', 32)}`,
  test: `md5:${hex('5', 32)}`,
  base: `sha256:${hex('6', 64)}`,
  fraud: `sha256:${hex('7', 64)}`,
  teacher: `sha256:${hex('8', 64)}`,
  lost: `md5:${hex('9', 32)}`,
  commit: hex('a', 40),
};

const code = { repository: 'git@example.org:acme/fraud.git', commit: of.commit };

/**
 * Every shape that lineage has: a dataset version that is derived from others, a run with several outputs, several
 * parents, an ensemble, a parent that is recorded after its child, and the same bytes under two names.
 */
export const lineageStory: readonly Told[] = [
  ['registerDataset', { name: 'raw' }],
  ['registerDataset', { name: 'features' }],
  ['registerDataset', { name: 'test' }],
  ['versionDataset', { dataset: 'raw', digest: of.oldRaw }],
  ['versionDataset', { dataset: 'raw', digest: of.newRaw }],
  ['registerDataset', { name: 'prices' }],
  ['versionDataset', { dataset: 'prices', digest: of.prices, derivedFrom: ['raw@1', 'raw@2'] }],
  [
    'versionDataset',
    {
      dataset: 'features',
      digest: of.features,
      run: { id: 'prepare', name: 'Prepare' },
      code,
      datasets: [{ dataset: 'prices@1', role: 'input' }],
    },
  ],
  [
    'versionDataset',
    {
      dataset: 'test',
      digest: of.test,
      run: { id: 'prepare' },
      code,
      datasets: [{ dataset: 'prices@1', role: 'input' }],
    },
  ],
  ['registerModel', { name: 'base' }],
  [
    'recordTraining',
    { model: 'base', datasets: [{ dataset: 'raw@1' }], artifacts: [{ name: 'base.bin', digest: of.base, size: 10 }] },
  ],
  ['registerModel', { name: 'fraud' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      label: 'v1.0.0',
      run: { id: 'train-1', name: 'Train', startedAt: '2026-05-01' },
      code,
      datasets: [
        { dataset: 'features@1' },
        { dataset: `late@${of.lost}`, role: 'validation' },
        { dataset: 'raw@2', role: 'source', indirect: true },
      ],
      parameters: { epochs: 3 },
      software: { language: 'python', packages: { pandas: '2.1', numpy: '1.26' } },
      metrics: { auc: 0.9, loss: 0.5 },
      artifacts: [{ name: 'fraud.bin', digest: of.fraud }],
      parents: [
        { model: 'base@1', relation: 'FINE_TUNE' },
        { model: `teacher@${of.teacher}`, relation: 'DISTILL' },
      ],
    },
  ],
  ['registerModel', { name: 'both' }],
  [
    'recordTraining',
    {
      model: 'both',
      software: { packages: { numpy: '1.27' } },
      parents: [
        { model: 'fraud@1', relation: 'ENSEMBLE' },
        { model: 'base@1', relation: 'ENSEMBLE' },
      ],
    },
  ],
  ['registerModel', { name: 'copy' }],
  ['recordTraining', { model: 'copy', artifacts: [{ name: 'copy.bin', digest: of.fraud }] }],
  ['registerDataset', { name: 'mirror' }],
  ['versionDataset', { dataset: 'mirror', digest: of.prices }],
  ['registerModel', { name: 'late' }],
  ['recordTraining', { model: 'late', usedArtifacts: [{ digest: of.fraud, role: 'weights' }] }],
  ['defineEnvironment', { name: 'production', production: true }],
  ['promoteModel', { environment: 'production', model: 'fraud', version: '1' }],
  ['promoteModel', { environment: 'production', model: 'both', version: '1' }],
];

/** The parent is recorded after its child: by the digest that the child named. */
export const laterParent: readonly Told[] = [
  ['registerModel', { name: 'teacher' }],
  ['recordTraining', { model: 'teacher', datasets: [{ dataset: 'raw@2' }], artifacts: [{ digest: of.teacher }] }],
];
