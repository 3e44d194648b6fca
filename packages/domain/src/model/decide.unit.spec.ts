import { describe, test } from '@jest/globals';
import type { DatasetEvent, ModelEvent } from '@pedigree/schema/events';
import { knowing, modelRules } from '../testing/rules.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

const digest = (letter: string) => `md5:${letter.repeat(32)}`;
const commit = 'c'.repeat(40);

const registered: Given<ModelEvent> = { type: 'ModelRegistered', data: {} };
const trained = (number: number, data: object = {}): Given<ModelEvent> => ({
  type: 'ModelTrained',
  data: { number, branch: 'main', ...data },
});
const labelled = (number: number, label: string): Given<ModelEvent> => ({
  type: 'ModelVersionLabelled',
  data: { number, label },
});
const aliased = (alias: string, number: number): Given<ModelEvent> => ({
  type: 'ModelAliasSet',
  data: { alias, number },
});
const unaliased = (alias: string): Given<ModelEvent> => ({ type: 'ModelAliasRemoved', data: { alias } });
const tagged = (number: number, key: string, value: string): Given<ModelEvent> => ({
  type: 'ModelVersionTagged',
  data: { number, key, value },
});
const retracted = (number: number): Given<ModelEvent> => ({ type: 'ModelVersionRetracted', data: { number } });
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
        datasets: [{ dataset: 'raw@1' }, { dataset: `later@${digest('e')}`, role: 'test' }],
        parameters: { depth: 3, grid: [1, null, { deep: true }] },
        software: { language: 'python', packages: { numpy: '2.0' } },
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
              { role: 'training', namespace: 'default', name: 'raw', digest: digest('f') },
              { role: 'test', namespace: 'default', name: 'later', digest: digest('e') },
            ],
            parameters: { depth: 3, grid: [1, null, { deep: true }] },
            software: { language: 'python', packages: { numpy: '2.0' } },
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

describe('labelModelVersion', () => {
  test('a version without a label gets one', () => {
    given(registered, trained(1))
      .when('labelModelVersion', { model: 'fraud', version: '1', label: 'v1' })
      .thenFacts({ type: 'ModelVersionLabelled', occurredAt: clock, data: { number: 1, label: 'v1' } });
  });

  test('the same label again was said already, by the training or by the labelling', () => {
    given(registered, trained(1, { label: 'v1' }))
      .when('labelModelVersion', { version: 'fraud@1', label: 'v1' })
      .thenSaidAt(1);
    given(registered, trained(1), labelled(1, 'v1'))
      .when('labelModelVersion', { version: 'fraud@v1', label: 'v1' })
      .thenSaidAt(2);
  });

  test('a version has one label', () => {
    given(registered, trained(1, { label: 'v1' }))
      .when('labelModelVersion', { model: 'fraud', version: '1', label: 'v2' })
      .thenRefused('ALREADY_LABELLED', '1, labelled v1');
  });

  test('a label of another version, or an alias, is taken; a removed alias is not', () => {
    const standing = [registered, trained(1, { label: 'v1' }), trained(2), aliased('champion', 1)];
    const labelling = (label: string) => ({ model: 'fraud', version: '2', label });
    given(...standing)
      .when('labelModelVersion', labelling('v1'))
      .thenRefused('LABEL_TAKEN', 'v1');
    given(...standing)
      .when('labelModelVersion', labelling('champion'))
      .thenRefused('LABEL_TAKEN', 'champion');
    given(...standing, unaliased('champion'))
      .when('labelModelVersion', labelling('champion'))
      .thenData({ number: 2 });
  });
});

describe('a version', () => {
  const standing = [
    registered,
    trained(1, { label: 'v1', artifacts: [{ digest: digest('a') }, { name: 'card' }] }),
    trained(2, { branch: 'wide', artifacts: [{ digest: digest('a') }], recipe: { code: { commit } } }),
    trained(3, { artifacts: [{ digest: digest('b') }, { digest: digest('b') }] }),
    aliased('champion', 2),
  ];

  test.each([
    ['its number', '2', 2],
    ['its label', 'v1', 1],
    ['an alias', 'champion', 2],
    ['the head of its branch', 'branch:main', 3],
    ['the digest of an artifact, also one that it has twice', digest('b'), 3],
    ['the commit of its code', `git:${commit}`, 2],
  ])('is named by %s', (_, version, number) => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version })
      .thenData({ number });
  });

  test('that shares a digest with another is not named by it', () => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version: digest('a') })
      .thenRefused('AMBIGUOUS_REFERENCE', `model:default/fraud@${digest('a')}, which fits @1, @2`);
  });

  test.each(['4', 'v2', 'branch:none', digest('d')])('%s is none', (version) => {
    given(...standing)
      .when('retractModelVersion', { model: 'fraud', version })
      .thenRefused('UNKNOWN_REFERENCE', `@${version} (3 versions)`);
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

describe('tagModelVersion, untagModelVersion', () => {
  const tag = (value: string) => ({ model: 'fraud', version: '1', key: 'stage', value });

  test('the latest value of a key counts; the same again was said already', () => {
    given(registered, trained(1))
      .when('tagModelVersion', tag('a'))
      .thenFacts({ type: 'ModelVersionTagged', occurredAt: clock, data: { number: 1, key: 'stage', value: 'a' } });
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('tagModelVersion', tag('a'))
      .thenSaidAt(2);
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('tagModelVersion', tag('b'))
      .thenData({ value: 'b' });
    given(registered, trained(1), tagged(1, 'stage', 'a'), tagged(1, 'stage', 'b'))
      .when('tagModelVersion', tag('a'))
      .thenData({ value: 'a' });
  });

  test('a tag that is there is taken off, one that is not is refused', () => {
    const untag = { model: 'fraud', version: '1', key: 'stage' };
    given(registered, trained(1), tagged(1, 'stage', 'a'))
      .when('untagModelVersion', untag)
      .thenFacts({ type: 'ModelVersionUntagged', occurredAt: clock, data: { number: 1, key: 'stage' } });
    given(registered, trained(1), trained(2), tagged(2, 'stage', 'a'))
      .when('untagModelVersion', untag)
      .thenRefused('UNKNOWN_REFERENCE', 'stage');
    given(registered, trained(1), tagged(1, 'stage', 'a'), {
      type: 'ModelVersionUntagged',
      data: { number: 1, key: 'stage' },
    })
      .when('untagModelVersion', untag)
      .thenRefused('UNKNOWN_REFERENCE', 'stage');
  });
});

describe('setModelAlias, removeModelAlias', () => {
  const standing = [registered, trained(1, { label: 'v1' }), trained(2)];
  const set = (version: string, expected?: string) => ({
    model: 'fraud',
    alias: 'champion',
    version,
    ...(expected !== undefined && { expected }),
  });
  const remove = (expected?: string) => ({
    model: 'fraud',
    alias: 'champion',
    ...(expected !== undefined && { expected }),
  });

  test('an alias is set, moved, and where it points there already, left', () => {
    given(...standing)
      .when('setModelAlias', set('1'))
      .thenFacts({ type: 'ModelAliasSet', occurredAt: clock, data: { alias: 'champion', number: 1 } });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2'))
      .thenData({ number: 2 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('v1'))
      .thenSaidAt(3);
  });

  test('it moves by compare-and-set: what it is expected to point at is what it does', () => {
    given(...standing)
      .when('setModelAlias', set('1', 'none'))
      .thenData({ number: 1 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2', 'v1'))
      .thenData({ number: 2 });
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('2', 'none'))
      .thenRefused('ALIAS_MOVED', 'it points at version 1');
    given(...standing, aliased('champion', 1))
      .when('setModelAlias', set('1', '2'))
      .thenRefused('ALIAS_MOVED', 'it points at version 1');
    given(...standing)
      .when('setModelAlias', set('2', '1'))
      .thenRefused('ALIAS_MOVED', 'it points at nothing');
    given(...standing)
      .when('setModelAlias', set('2', '7'))
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud@7');
  });

  test('a label is no alias, not even of its own version', () => {
    given(...standing)
      .when('setModelAlias', { model: 'fraud', alias: 'v1', version: '1' })
      .thenRefused('LABEL_TAKEN', 'v1, which version 1 has');
  });

  test('an alias that is there is removed, as it is expected to be', () => {
    given(...standing, aliased('champion', 1))
      .when('removeModelAlias', remove('1'))
      .thenFacts({ type: 'ModelAliasRemoved', occurredAt: clock, data: { alias: 'champion' } });
    given(...standing, aliased('champion', 1))
      .when('removeModelAlias', remove('2'))
      .thenRefused('ALIAS_MOVED', 'version 1');
    given(...standing, aliased('champion', 1), unaliased('champion'))
      .when('removeModelAlias', remove())
      .thenRefused('UNKNOWN_REFERENCE', 'champion');
  });
});

describe('retractModelVersion, reinstateModelVersion', () => {
  const reinstated: Given<ModelEvent> = { type: 'ModelVersionReinstated', data: { number: 1 } };
  const version = { model: 'fraud', version: '1' };

  test('a retraction is said once, taken back, and said anew', () => {
    given(registered, trained(1))
      .when('retractModelVersion', version)
      .thenFacts({ type: 'ModelVersionRetracted', occurredAt: clock, data: { number: 1 } });
    given(registered, trained(1), retracted(1)).when('retractModelVersion', version).thenSaidAt(2);
    given(registered, trained(1), retracted(1))
      .when('reinstateModelVersion', version)
      .thenFacts({ type: 'ModelVersionReinstated', occurredAt: clock, data: { number: 1 } });
    given(registered, trained(1), retracted(1), reinstated)
      .when('retractModelVersion', version)
      .thenData({ number: 1 });
  });

  test('only what is retracted can be reinstated', () => {
    given(registered, trained(1)).when('reinstateModelVersion', version).thenRefused('NOT_RETRACTED', 'version 1');
  });
});
