const commit = '0123456789abcdef0123456789abcdef01234567';
const raw = `md5:${'1'.repeat(32)}`;
const prices = `md5:${'2'.repeat(32)}`;
const weights = `sha256:${'3'.repeat(64)}`;

/** One command of a story: its name, its input, and the digest of what it is about. */
export type Told = readonly [command: string, input: Readonly<Record<string, unknown>>];

/** Every command there is, in an order in which each is accepted; every input has most of its members. */
export const story: readonly Told[] = [
  ['registerDataset', { name: 'data/raw', description: 'As it comes' }],
  ['versionDataset', { dataset: 'default/data/raw', digest: raw }],
  ['registerDataset', { name: 'data/prices' }],
  ['describeDataset', { dataset: 'default/data/prices', description: 'Prices by day' }],
  [
    'versionDataset',
    {
      dataset: 'default/data/prices',
      digest: prices,
      artifacts: [{ name: 'prices.csv', uri: 's3://prices.csv', digest: prices, size: 123, mediaType: 'text/csv' }],
      schema: { price: 'decimal' },
      rows: 10,
      size: 123,
      files: 1,
      derivedFrom: ['default/data/raw@1', `default/data/raw@md5:${'9'.repeat(32)}`],
      heldBy: { repository: 'https://example.org/prices.git', commit, path: 'prices.csv.dvc' },
      run: { id: 'prepare-1', name: 'prepare' },
      code: { repository: 'https://example.org/prices.git', commit },
      usedArtifacts: [{ digest: weights, role: 'encoder' }],
      parameters: { days: 30, gap: null },
      software: { language: 'python' },
      problems: [{ where: 'dvc.lock', what: 'The lock is older than its stage.' }],
    },
  ],
  [
    'recordDatasetSighting',
    {
      dataset: 'default/data/prices@1',
      occurredAt: '2026-05-01',
      heldBy: { commit },
      run: { id: 'prepare-0' },
      datasets: [{ dataset: 'default/data/raw@1', role: 'input' }],
    },
  ],
  ['retractDatasetVersion', { dataset: 'default/data/prices', version: '1', reason: 'Wrong currency' }],
  ['reinstateDatasetVersion', { dataset: 'default/data/prices@1' }],
  ['retractDatasetVersion', { dataset: 'default/data/raw@1', reason: 'Not ours to use' }],
  ['registerModel', { name: 'base' }],
  ['recordTraining', { model: 'base', artifacts: [{ digest: weights }] }],
  ['registerModel', { name: 'fraud', description: 'Finds fraud' }],
  ['describeModel', { model: 'fraud', description: 'Finds fraud in payments' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      label: 'v1.0.0',
      branch: 'wide',
      run: { id: 'train-1', name: 'nightly', startedAt: '2026-05-01', endedAt: '2026-05-01T01:00:00+01:00' },
      code: { repository: 'https://example.org/fraud.git', commit, path: 'train', dirty: false },
      datasets: [
        { dataset: 'default/data/prices@1', role: 'training' },
        { dataset: `default/data/late@md5:${'8'.repeat(32)}` },
        { dataset: 'default/data/raw@1', role: 'input', indirect: true },
      ],
      usedArtifacts: [{ digest: weights }],
      problems: [{ where: 'params', what: 'No file says so.' }],
      parameters: { epochs: 10, seed: '9007199254740993', schedule: null },
      software: { language: 'python', languageVersion: '3.12', packages: { numpy: '1.26' }, hardware: 'A100' },
      metrics: { auc: 0.91, loss: 'NaN' },
      artifacts: [{ name: 'model.pkl', uri: 's3://model.pkl', digest: weights, size: 456 }],
      parents: [
        { model: 'base@1', relation: 'FINE_TUNE' },
        { model: `base@sha256:${'7'.repeat(64)}`, relation: 'MERGE' },
      ],
      reason: 'First try',
    },
  ],
  ['recordTraining', { model: 'fraud' }],
  ['labelModelVersion', { version: 'fraud@2', label: 'v2.0.0' }],
  ['recordEvaluation', { model: 'fraud', version: '1', dataset: 'default/data/prices@1', metrics: { auc: 0.875 } }],
  ['tagModelVersion', { model: 'fraud', version: 'v1.0.0', key: 'stage', value: 'tried' }],
  ['tagModelVersion', { model: 'fraud', version: '1', key: 'other', value: 'x' }],
  ['untagModelVersion', { model: 'fraud', version: '1', key: 'other' }],
  ['setModelAlias', { alias: 'champion', version: 'fraud@1' }],
  ['setModelAlias', { alias: 'loser', version: 'fraud@2', expected: 'none' }],
  ['removeModelAlias', { alias: 'loser', model: 'fraud' }],
  ['deprecateModel', { model: 'base', reason: 'Too old' }],
  ['undeprecateModel', { model: 'base' }],
  ['deprecateModel', { model: 'base', reason: 'Still too old' }],
  ['defineEnvironment', { name: 'production', rank: 30, production: true, description: 'What customers see' }],
  ['defineEnvironment', { name: 'dev' }],
  ['promoteModel', { environment: 'production', model: 'fraud', version: '1', reason: 'It is better' }],
  [
    'promoteModel',
    {
      environment: 'production',
      model: 'fraud',
      allocation: [
        { version: '1', share: 9000 },
        { version: 'v2.0.0', share: 1000 },
      ],
    },
  ],
  ['rollBackModel', { environment: 'production', model: 'fraud' }],
  ['promoteModel', { environment: 'dev', version: 'fraud@champion' }],
  ['retireModel', { environment: 'dev', model: 'fraud' }],
  [
    'correctServing',
    {
      environment: 'production',
      model: 'fraud',
      since: '2026-04-01',
      until: '2026-04-02',
      allocation: [{ version: '2' }],
      reason: 'Found in the router’s log',
      source: { system: 'router', location: 'https://example.org/log', object: '17', by: 'grace@example.org' },
    },
  ],
  ['retractModelVersion', { version: 'fraud@2', reason: 'Learned from what is not ours' }],
  ['reinstateModelVersion', { version: 'fraud@2' }],
  ['retractModelVersion', { version: 'fraud@2', reason: 'Indeed' }],
];
