import { describe, test } from '@jest/globals';
import type { DatasetEvent } from '@pedigree/schema/events';
import { datasetRules, knowing } from '../testing/rules.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

const digest = (letter: string) => `md5:${letter.repeat(32)}`;
const commit = 'c'.repeat(40);

const registered: Given<DatasetEvent> = { type: 'DatasetRegistered', data: {} };
const versioned = (number: number, letter: string): Given<DatasetEvent> => ({
  type: 'DatasetVersioned',
  data: { number, digest: digest(letter) },
});
const retracted = (number: number): Given<DatasetEvent> => ({ type: 'DatasetVersionRetracted', data: { number } });
const reinstated = (number: number): Given<DatasetEvent> => ({ type: 'DatasetVersionReinstated', data: { number } });

const { given } = specify(datasetRules, knowing({ datasets: { raw: [registered, versioned(1, 'f')] } }));

describe('registerDataset', () => {
  test('a name that is new is registered, with or without a description', () => {
    given()
      .when('registerDataset', { name: 'images' })
      .thenFacts({ type: 'DatasetRegistered', occurredAt: clock, data: {} });
    given().when('registerDataset', { name: 'images', description: 'Cats.' }).thenData({ description: 'Cats.' });
  });

  test('a name that is registered stays as it was said first', () => {
    given(registered).when('registerDataset', { name: 'images', description: 'Dogs.' }).thenSaidAt(0);
  });

  test('told afterwards, it is true from when it was said to be', () => {
    given().when('registerDataset', { name: 'images', occurredAt: '2025-01-01' }).thenAt('2025-01-01T00:00:00.000Z');
  });
});

describe('describeDataset', () => {
  test('a registered dataset is described', () => {
    given(registered)
      .when('describeDataset', { dataset: 'images', description: 'Cats.' })
      .thenFacts({ type: 'DatasetDescribed', occurredAt: clock, data: { description: 'Cats.' } });
  });

  test('what nobody registered is not', () => {
    given()
      .when('describeDataset', { dataset: 'images', description: 'Cats.' })
      .thenRefused('UNKNOWN_REFERENCE', 'dataset:default/images');
  });
});

describe('versionDataset', () => {
  test('versions are numbered 1, 2, 3 in the order in which they are recorded', () => {
    given(registered)
      .when('versionDataset', { dataset: 'images', digest: digest('a') })
      .thenData({ number: 1 });
    given(registered, versioned(1, 'a'), versioned(2, 'b'))
      .when('versionDataset', { dataset: 'images', digest: digest('c'), occurredAt: '2020-01-01' })
      .thenFacts({
        type: 'DatasetVersioned',
        occurredAt: '2020-01-01T00:00:00.000Z',
        data: { number: 3, digest: digest('c') },
      });
  });

  test('the same digest again writes nothing, also retracted, also told of another time', () => {
    const input = { dataset: 'images', digest: digest('b') };
    given(registered, versioned(1, 'a'), versioned(2, 'b'), retracted(2)).when('versionDataset', input).thenSaidAt(2);
    given(registered, versioned(1, 'b'))
      .when('versionDataset', { ...input, occurredAt: '2020-01-01' })
      .thenSaidAt(1);
  });

  test('all that is said of the content is kept', () => {
    const content = {
      artifacts: [{ uri: 's3://images', digest: digest('a'), size: 3 }],
      schema: { columns: [null, 'x'] },
      rows: 0,
      size: 12,
      files: 2,
    };
    given(registered)
      .when('versionDataset', { dataset: 'images', digest: digest('a'), ...content })
      .thenFacts({ type: 'DatasetVersioned', occurredAt: clock, data: { number: 1, digest: digest('a'), ...content } });
  });

  test('sources are kept by their digests: of another dataset, of this one, and of what is not recorded yet', () => {
    given(registered, versioned(1, 'a'))
      .when('versionDataset', {
        dataset: 'images',
        digest: digest('b'),
        derivedFrom: ['raw@1', 'images@1', `later@${digest('e')}`],
      })
      .thenData({
        derivedFrom: [
          { namespace: 'default', name: 'raw', digest: digest('f') },
          { namespace: 'default', name: 'images', digest: digest('a') },
          { namespace: 'default', name: 'later', digest: digest('e') },
        ],
      });
  });

  test('the recipe is kept, its datasets by digest', () => {
    given(registered)
      .when('versionDataset', {
        dataset: 'images',
        digest: digest('a'),
        code: { commit },
        run: { id: 'r', startedAt: '2026-01-01' },
        datasets: [{ dataset: 'raw@1' }],
        usedArtifacts: [{ digest: digest('e') }],
        parameters: { split: 0.2 },
        problems: [{ where: 'dvc.lock', what: 'The lock is stale.' }],
      })
      .thenData({
        recipe: {
          code: { commit },
          run: { id: 'r', startedAt: '2026-01-01T00:00:00.000Z' },
          datasets: [{ role: 'training', namespace: 'default', name: 'raw', digest: digest('f') }],
          usedArtifacts: [{ role: 'input', digest: digest('e') }],
          parameters: { split: 0.2 },
          problems: [{ where: 'dvc.lock', what: 'The lock is stale.' }],
        },
      });
  });

  test('a commit that holds it is kept without a user, apart from the recipe, which stays unknown', () => {
    given(registered)
      .when('versionDataset', {
        dataset: 'images',
        digest: digest('a'),
        heldBy: { commit, repository: 'https://ada@example.org/r.git', path: 'images.dvc' },
      })
      .thenFacts({
        type: 'DatasetVersioned',
        occurredAt: clock,
        data: {
          number: 1,
          digest: digest('a'),
          heldBy: { commit, repository: 'https://example.org/r.git', path: 'images.dvc' },
        },
      });
  });

  test('what nobody registered has no versions', () => {
    given()
      .when('versionDataset', { dataset: 'images', digest: digest('a') })
      .thenRefused('UNKNOWN_REFERENCE', 'dataset:default/images');
  });

  test.each([
    ['a number that is not recorded', ['raw@2'], 'dataset:default/raw@2 (1 versions)'],
    ['a number of what nobody registered', ['nothing@1'], 'dataset:default/nothing@1 (no such dataset registered)'],
    ['a label, which no dataset has', ['raw@v1'], 'dataset:default/raw@v1'],
  ])('a source is refused that is named by %s', (_, derivedFrom, came) => {
    given(registered)
      .when('versionDataset', { dataset: 'images', digest: digest('a'), derivedFrom })
      .thenRefused('UNKNOWN_REFERENCE', came);
    given(registered)
      .when('versionDataset', {
        dataset: 'images',
        digest: digest('a'),
        datasets: derivedFrom.map((dataset) => ({ dataset })),
        occurredAt: '2020-01-01',
      })
      .thenRefused('UNKNOWN_REFERENCE', came);
  });
});

describe('retractDatasetVersion and reinstateDatasetVersion', () => {
  const standing = [registered, versioned(1, 'a'), versioned(2, 'b')] as const;

  test('a version is retracted by number or by digest', () => {
    given(...standing)
      .when('retractDatasetVersion', { dataset: 'images', version: '2' })
      .thenFacts({ type: 'DatasetVersionRetracted', occurredAt: clock, data: { number: 2 } });
    given(...standing)
      .when('retractDatasetVersion', { dataset: `images@${digest('a')}` })
      .thenData({ number: 1 });
  });

  test('what is retracted already stays so', () => {
    given(...standing, retracted(2))
      .when('retractDatasetVersion', { dataset: 'images@2' })
      .thenSaidAt(3);
  });

  test('a retraction is taken back, and may then be said again', () => {
    given(...standing, retracted(2))
      .when('reinstateDatasetVersion', { dataset: 'images@2' })
      .thenFacts({ type: 'DatasetVersionReinstated', occurredAt: clock, data: { number: 2 } });
    given(...standing, retracted(2), reinstated(2))
      .when('retractDatasetVersion', { dataset: 'images@2' })
      .thenData({ number: 2 });
  });

  test('only what is retracted can be reinstated', () => {
    given(...standing)
      .when('reinstateDatasetVersion', { dataset: 'images@2' })
      .thenRefused('NOT_RETRACTED', 'version 2');
  });

  test.each(['3', 'v1', 'branch:main', digest('d')])('version %s is none', (version) => {
    for (const command of ['retractDatasetVersion', 'reinstateDatasetVersion'] as const) {
      given(...standing)
        .when(command, { dataset: 'images', version })
        .thenRefused('UNKNOWN_REFERENCE', `@${version} (2 versions)`);
    }
  });
});
