import type { Told } from './story.ts';

const commit = (digit: string) => digit.repeat(40);
const holdout = (version: number) => `holdout@${version}`;
const evaluated = (version: string, dataset: string | null, metrics: Readonly<Record<string, unknown>>, day: number) =>
  [
    'recordEvaluation',
    { model: 'fraud', version, ...(dataset && { dataset }), metrics, occurredAt: `2026-05-0${day}` },
  ] as const satisfies Told;

/** Five versions of a model, each found by something else, and one of another model. */
export const findStory: readonly Told[] = [
  ['registerDataset', { name: 'holdout' }],
  ['versionDataset', { dataset: 'holdout', digest: `md5:${'1'.repeat(32)}` }],
  ['versionDataset', { dataset: 'holdout', digest: `md5:${'2'.repeat(32)}` }],
  ['registerDataset', { name: 'train' }],
  ['versionDataset', { dataset: 'train', digest: `md5:${'3'.repeat(32)}` }],
  ['registerModel', { name: 'fraud' }],
  ['registerModel', { name: 'churn' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      code: { repository: 'git@example.org:acme/fraud.git', commit: commit('a') },
      datasets: [{ dataset: 'train@1' }],
      parameters: { optimizer: { rate: 0.1, name: 'adam' } },
      software: { language: 'python', packages: { torch: '2.0.1' } },
      metrics: { auc: 0.99 },
      occurredAt: '2026-04-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      branch: 'wide',
      code: { repository: 'https://example.org/acme/fraud', commit: commit('b') },
      parameters: { optimizer: { rate: 0.2, name: 'sgd' } },
      software: { language: 'python', packages: { torch: '2.1.0', numpy: 'nightly' } },
      occurredAt: '2026-04-02',
    },
  ],
  ['recordTraining', { model: 'fraud', parameters: { optimizer: 'adam' }, occurredAt: '2026-04-03' }],
  ['recordTraining', { model: 'fraud', occurredAt: '2026-04-04' }],
  ['recordTraining', { model: 'fraud', occurredAt: '2026-04-05' }],
  ['recordTraining', { model: 'churn', occurredAt: '2026-04-06' }],
  evaluated('1', holdout(1), { auc: 0.9, latency: 30 }, 2),
  evaluated('1', holdout(1), { auc: 0.7 }, 1),
  evaluated('2', holdout(1), { auc: 0.8, latency: 10 }, 1),
  evaluated('3', holdout(1), { auc: 'NaN', latency: 5 }, 1),
  evaluated('4', holdout(1), { auc: 0.8, latency: 20 }, 1),
  evaluated('5', holdout(1), { auc: 0.95, latency: 40 }, 1),
  evaluated('2', holdout(2), { auc: 0.85 }, 3),
  [
    'recordEvaluation',
    { model: 'churn', version: '1', dataset: holdout(1), metrics: { auc: 0.6 }, occurredAt: '2026-05-01' },
  ],
  ['tagModelVersion', { model: 'fraud', version: '2', key: 'team', value: 'risk' }],
  ['retractModelVersion', { model: 'fraud', version: '5', reason: 'Learned from the holdout' }],
  ['defineEnvironment', { name: 'production', rank: 1, production: true }],
  ['approveModelVersion', { model: 'fraud', version: '2', reason: 'Good everywhere' }],
  ['approveModelVersion', { model: 'fraud', version: '3', environment: 'production', reason: 'Good there' }],
  ['rejectModelVersion', { model: 'fraud', version: '3', reason: 'Bad elsewhere' }],
  ['promoteModel', { environment: 'production', model: 'fraud', version: '4' }],
];
