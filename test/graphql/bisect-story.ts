import type { Told } from './story.ts';

/** The reference of a version. */
export const ref = (number: number, model = 'fraud') => `model:default/${model}@${number}`;
export const holdout = `holdout@md5:${'1'.repeat(32)}`;

/** A version with parents; the metric stated with its training where it is given. */
const trained = (parents: readonly string[], auc?: number, more: object = {}, model = 'fraud'): Told => [
  'recordTraining',
  {
    model,
    parents: parents.map((parent) => ({ model: parent, relation: 'FINE_TUNE' })),
    ...(auc !== undefined && { metrics: { auc } }),
    ...more,
  },
];

/** A model with so many versions one after the other. */
const chain = (model: string, count: number): readonly Told[] => [
  ['registerModel', { name: model }],
  ...Array.from({ length: count }, (_, index) =>
    trained(index === 0 ? [] : [`${model}@${index}`], undefined, {}, model),
  ),
];

/**
 * `fraud`: 1 to 5 on `main`, 6 and 7 on a branch that parts from 2, merged as 8; 9 comes of it, and 10 of 3 was mended. With 5 the rate
 * changed, and with that `auc` fell. A teacher of another model went into 4. Of `parted` nobody knows whether 1, from which a good and a
 * bad line come, was good.
 */
export const bisectStory: readonly Told[] = [
  ['registerModel', { name: 'teacher' }],
  trained([], undefined, {}, 'teacher'),
  ['registerModel', { name: 'fraud' }],
  trained([], 0.9, { parameters: { rate: 0.1 } }),
  trained(['fraud@1']),
  trained(['fraud@2']),
  trained(['fraud@3', 'teacher@1'], 0.89, { parameters: { rate: 0.1 } }),
  trained(['fraud@4'], 0.62, { parameters: { rate: 0.3 }, reason: 'faster' }),
  trained(['fraud@2'], 0.88, { branch: 'wide' }),
  trained(['fraud@6'], undefined, { branch: 'wide' }),
  trained(['fraud@5', 'fraud@7']),
  trained(['fraud@8'], 0.6),
  trained(['fraud@5'], 0.95, { branch: 'mended' }),
  ['registerModel', { name: 'flaky' }],
  trained([], 0.9, {}, 'flaky'),
  trained(['flaky@1'], 0.5, {}, 'flaky'),
  trained(['flaky@2'], 0.9, {}, 'flaky'),
  trained(['flaky@3'], undefined, {}, 'flaky'),
  trained(['flaky@4'], 0.5, {}, 'flaky'),
  ['registerModel', { name: 'aside' }],
  trained([], 0.5, {}, 'aside'),
  trained(['aside@1'], 0.9, {}, 'aside'),
  trained(['aside@2'], 0.5, {}, 'aside'),
  trained(['aside@1'], 0.9, { branch: 'aside' }, 'aside'),
  ...chain('gauge', 20),
  ...chain('gate', 8),
  ['registerModel', { name: 'lone' }],
  ...[0.9, 0.9, 0.5, 0.4].map((auc) => trained([], auc, {}, 'lone')),
  ['registerModel', { name: 'parted' }],
  trained([], undefined, {}, 'parted'),
  trained(['parted@1'], 0.9, { branch: 'mended' }, 'parted'),
  trained(['parted@1'], 0.5, {}, 'parted'),
  trained(['parted@3'], 0.5, {}, 'parted'),
  ['registerModel', { name: 'stranger' }],
  trained([], 0.9, {}, 'stranger'),
  ['registerDataset', { name: 'holdout' }],
  ['versionDataset', { dataset: 'holdout', digest: `md5:${'1'.repeat(32)}` }],
];
