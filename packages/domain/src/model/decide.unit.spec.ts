import { describe, test } from '@jest/globals';
import type { DatasetEvent, ModelEvent } from '@pedigree/schema/events';
import { aliased, digest, registered, retracted, trained } from '../testing/model.ts';
import { knowing, modelRules } from '../testing/rules.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

const commit = 'c'.repeat(40);
const raw: readonly Given<DatasetEvent>[] = [
  { type: 'DatasetRegistered', data: {} },
  { type: 'DatasetVersioned', data: { number: 1, digest: digest('f') } },
];

const { given } = specify(
  modelRules,
  knowing({
    datasets: { raw },
    models: { base: [registered, trained(1, { label: 'v1', artifacts: [{ digest: digest('b') }] })] },
  }),
);

describe('registerModel, describeModel', () => {
  test('a name that is new is registered, one that is known stays as it was said first', () => {
    given()
      .when('registerModel', { name: 'fraud' })
      .thenFacts({ type: 'ModelRegistered', occurredAt: clock, data: {} });
    given().when('registerModel', { name: 'fraud', description: 'x' }).thenData({ description: 'x' });
    given(registered).when('registerModel', { name: 'fraud', description: 'y' }).thenSaidAt(0);
  });

  test('a registered model is described', () => {
    given(registered)
      .when('describeModel', { model: 'fraud', description: 'x' })
      .thenFacts({ type: 'ModelDescribed', occurredAt: clock, data: { description: 'x' } });
  });
});

describe('deprecateModel, undeprecateModel', () => {
  const deprecated: Given<ModelEvent> = { type: 'ModelDeprecated', data: {} };
  const undeprecated: Given<ModelEvent> = { type: 'ModelUndeprecated', data: {} };

  test('a deprecation is said once, taken back, and said anew', () => {
    given(registered)
      .when('deprecateModel', { model: 'fraud' })
      .thenFacts({ type: 'ModelDeprecated', occurredAt: clock, data: {} });
    given(registered, deprecated).when('deprecateModel', { model: 'fraud' }).thenSaidAt(1);
    given(registered, deprecated)
      .when('undeprecateModel', { model: 'fraud' })
      .thenFacts({ type: 'ModelUndeprecated', occurredAt: clock, data: {} });
    given(registered, deprecated, undeprecated).when('deprecateModel', { model: 'fraud' }).thenData({});
  });

  test('only what is deprecated can be undeprecated', () => {
    given(registered).when('undeprecateModel', { model: 'fraud' }).thenRefused('NOT_DEPRECATED', 'fraud');
  });
});

describe('a model that nobody registered', () => {
  test.each([
    ['describeModel', { model: 'fraud', description: 'x' }],
    ['deprecateModel', { model: 'fraud' }],
    ['undeprecateModel', { model: 'fraud' }],
    ['recordTraining', { model: 'fraud' }],
    ['labelModelVersion', { model: 'fraud', version: '1', label: 'v1' }],
    ['recordEvaluation', { model: 'fraud', version: '1', metrics: { auc: 1 } }],
    ['tagModelVersion', { model: 'fraud', version: '1', key: 'k', value: 'v' }],
    ['untagModelVersion', { model: 'fraud', version: '1', key: 'k' }],
    ['setModelAlias', { model: 'fraud', version: '1', alias: 'a' }],
    ['removeModelAlias', { model: 'fraud', alias: 'a' }],
    ['retractModelVersion', { model: 'fraud', version: '1' }],
    ['reinstateModelVersion', { model: 'fraud', version: '1' }],
  ] as const)('is refused by %s, as act and as testimony', (command, input) => {
    given().when(command, input).thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud');
    given()
      .when(command, { ...input, occurredAt: '2020-01-01' })
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud');
  });
});

describe('recordTraining', () => {
  test('the least that can be said makes a version on branch main', () => {
    given(registered)
      .when('recordTraining', { model: 'fraud' })
      .thenFacts({ type: 'ModelTrained', occurredAt: clock, data: { number: 1, branch: 'main' } });
  });

  test('numbers are dense in the order of recording, whatever the time', () => {
    given(registered, trained(1), trained(2), retracted(2))
      .when('recordTraining', { model: 'fraud', occurredAt: '2020-01-01' })
      .thenData({ number: 3 });
  });

  test('the whole recipe is kept: datasets by digest, a role where none is said', () => {
    given(registered)
      .when('recordTraining', {
        model: 'fraud',
        label: 'v1.0.0',
        branch: 'wide',
        metrics: { auc: 0.91, loss: 'NaN' },
        artifacts: [{ name: 'model.pkl', digest: digest('a'), size: 9 }],
        code: { commit, repository: 'https://github.com/x/y', dirty: false },
        run: { id: 'run-1', name: 'night', startedAt: '2026-01-01', endedAt: '2026-01-01T02:00:00+01:00' },
        datasets: [
          { dataset: 'raw@1', indirect: true },
          { dataset: `later@${digest('e')}`, role: 'test' },
        ],
        usedArtifacts: [{ digest: digest('d') }],
        parameters: { depth: 3, grid: [1, null, { deep: true }] },
        software: { language: 'python', packages: { numpy: '2.0' } },
        problems: [{ where: 'dvc.lock', what: 'The lock is stale.' }],
      })
      .thenFacts({
        type: 'ModelTrained',
        occurredAt: clock,
        data: {
          number: 1,
          label: 'v1.0.0',
          branch: 'wide',
          metrics: { auc: 0.91, loss: 'NaN' },
          artifacts: [{ name: 'model.pkl', digest: digest('a'), size: 9 }],
          recipe: {
            code: { commit, repository: 'https://github.com/x/y', dirty: false },
            run: {
              id: 'run-1',
              name: 'night',
              startedAt: '2026-01-01T00:00:00.000Z',
              endedAt: '2026-01-01T01:00:00.000Z',
            },
            datasets: [
              { role: 'training', namespace: 'default', name: 'raw', digest: digest('f'), indirect: true },
              { role: 'test', namespace: 'default', name: 'later', digest: digest('e') },
            ],
            usedArtifacts: [{ role: 'input', digest: digest('d') }],
            parameters: { depth: 3, grid: [1, null, { deep: true }] },
            software: { language: 'python', packages: { numpy: '2.0' } },
            problems: [{ where: 'dvc.lock', what: 'The lock is stale.' }],
          },
        },
      });
  });

  test('parents are kept by number: of another model by label or digest, and of this one', () => {
    given(registered, trained(1))
      .when('recordTraining', {
        model: 'fraud',
        parents: [
          { model: 'base@v1', relation: 'FINE_TUNE' },
          { model: `base@${digest('b')}`, relation: 'MERGE' },
          { model: 'fraud@1', relation: 'DISTILL' },
        ],
      })
      .thenData({
        parents: [
          { relation: 'FINE_TUNE', namespace: 'default', name: 'base', number: 1 },
          { relation: 'MERGE', namespace: 'default', name: 'base', number: 1 },
          { relation: 'DISTILL', namespace: 'default', name: 'fraud', number: 1 },
        ],
      });
  });

  test('a parent that is named by digest need not be recorded', () => {
    given(registered)
      .when('recordTraining', { model: 'fraud', parents: [{ model: `other@${digest('d')}`, relation: 'COPY' }] })
      .thenData({ parents: [{ relation: 'COPY', namespace: 'default', name: 'other', digest: digest('d') }] });
  });

  test('bytes of several versions name them all as the parent; a commit of several is refused', () => {
    const shared = { artifacts: [{ digest: digest('a') }], recipe: { code: { commit } } };
    const standing = [registered, trained(1, shared), trained(2, shared)];
    const childOf = (version: string) => ({
      model: 'fraud',
      parents: [{ model: `fraud@${version}`, relation: 'FINE_TUNE' }],
    });
    given(...standing)
      .when('recordTraining', childOf(digest('a')))
      .thenData({ parents: [{ relation: 'FINE_TUNE', namespace: 'default', name: 'fraud', digest: digest('a') }] });
    given(...standing)
      .when('recordTraining', childOf(`git:${commit}`))
      .thenRefused('AMBIGUOUS_REFERENCE', `model:default/fraud@git:${commit}, which fits @1, @2`);
    given(registered)
      .when('recordTraining', childOf(`git:${commit}`))
      .thenData({
        parents: [{ relation: 'FINE_TUNE', namespace: 'default', name: 'fraud', digest: `git:${commit}` }],
      });
  });

  test.each([
    ['a parent that is not recorded', { parents: [{ model: 'base@2', relation: 'COPY' }] }, 'model:default/base@2'],
    ['itself as a parent', { parents: [{ model: 'fraud@1', relation: 'COPY' }] }, 'model:default/fraud@1'],
    ['a dataset version that is not recorded', { datasets: [{ dataset: 'raw@2' }] }, 'dataset:default/raw@2'],
    ['a dataset that nobody registered', { datasets: [{ dataset: 'x@1' }] }, 'dataset:default/x@1'],
  ])('%s is refused, also told afterwards', (_, recipe, came) => {
    given(registered)
      .when('recordTraining', { model: 'fraud', ...recipe })
      .thenRefused('UNKNOWN_REFERENCE', came);
    given(registered)
      .when('recordTraining', { model: 'fraud', ...recipe, occurredAt: '2020-01-01' })
      .thenRefused('UNKNOWN_REFERENCE', came);
  });

  test('a label is unique in its model for ever, also against aliases', () => {
    given(registered, trained(1, { label: 'v1' }), retracted(1))
      .when('recordTraining', { model: 'fraud', label: 'v1' })
      .thenRefused('LABEL_TAKEN', 'v1, which version 1 has');
    given(registered, trained(1), aliased('champion', 1))
      .when('recordTraining', { model: 'fraud', label: 'champion' })
      .thenRefused('LABEL_TAKEN', 'champion');
  });
});

describe('recordEvaluation', () => {
  test('metrics are recorded, on a dataset version where one is named', () => {
    given(registered, trained(1))
      .when('recordEvaluation', { model: 'fraud', version: '1', metrics: { auc: 0.5 } })
      .thenFacts({ type: 'ModelEvaluated', occurredAt: clock, data: { number: 1, metrics: { auc: 0.5 } } });
    given(registered, trained(1))
      .when('recordEvaluation', { version: 'fraud@1', dataset: 'raw@1', metrics: {}, run: { id: 'r' } })
      .thenData({ dataset: { namespace: 'default', name: 'raw', digest: digest('f') }, run: { id: 'r' } });
  });

  test('a dataset version that is not recorded is refused by number, and kept by digest', () => {
    const evaluation = { model: 'fraud', version: '1', metrics: {} };
    given(registered, trained(1))
      .when('recordEvaluation', { ...evaluation, dataset: 'raw@9' })
      .thenRefused('UNKNOWN_REFERENCE', 'dataset:default/raw@9');
    given(registered, trained(1))
      .when('recordEvaluation', { ...evaluation, dataset: `raw@${digest('9')}` })
      .thenData({ dataset: { namespace: 'default', name: 'raw', digest: digest('9') } });
  });
});
