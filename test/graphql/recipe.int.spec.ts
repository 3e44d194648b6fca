import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { laterParent, lineageStory, of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;
let before: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  before = (await tellStory(service, lineageStory)).at(-1) ?? '';
  await tellStory(service, [
    ...laterParent,
    ['retractDatasetVersion', { dataset: 'features@1', reason: 'Mixed up' }],
    ['retractModelVersion', { version: 'base@1', reason: 'Learned too much' }],
  ]);
});
afterAll(() => service.remove());

const fields = `{
  of run { ref id name startedAt } code { ref repository commit } datasets { role ref namespace name digest indirect version { ref } }
  usedArtifacts { role ref digest } parameters software parents { relation ref version { ref } } metrics
  artifacts { ref name digest size } problems { where what } asOf { position } }`;

const recipe = async (reference: string, knownAt?: string) => {
  const { data, errors } = await service.ask<{ recipe: Record<string, unknown> }>(
    `query ($of: String!, $knownAt: KnownAt) { recipe(of: $of, knownAt: $knownAt) ${fields} }`,
    { of: reference, knownAt },
  );
  expect(errors).toBeUndefined();
  return data.recipe;
};

describe('a recipe', () => {
  test('is all that went into a model version, and what is seen of it since', async () => {
    expect(await recipe('fraud@v1.0.0')).toEqual({
      of: 'model:default/fraud@1',
      run: { ref: 'run:default/train-1', id: 'train-1', name: 'Train', startedAt: '2026-05-01T00:00:00.000Z' },
      code: {
        ref: `code:default/example.org/acme/fraud@git:${of.commit}`,
        repository: 'git@example.org:acme/fraud.git',
        commit: of.commit,
      },
      datasets: [
        {
          ...{ role: 'training', ref: 'dataset:default/features@1', namespace: 'default', name: 'features' },
          ...{ digest: of.features, indirect: false, version: { ref: 'dataset:default/features@1' } },
        },
        {
          ...{ role: 'validation', ref: `dataset:default/late@${of.lost}`, namespace: 'default', name: 'late' },
          ...{ digest: of.lost, indirect: false, version: null },
        },
        {
          ...{ role: 'source', ref: 'dataset:default/raw@2', namespace: 'default', name: 'raw' },
          ...{ digest: of.newRaw, indirect: true, version: { ref: 'dataset:default/raw@2' } },
        },
      ],
      usedArtifacts: [],
      parameters: { epochs: 3 },
      software: { language: 'python', packages: { pandas: '2.1', numpy: '1.26' } },
      parents: [
        { relation: 'FINE_TUNE', ref: 'model:default/base@1', version: { ref: 'model:default/base@1' } },
        {
          relation: 'DISTILL',
          ref: `model:default/teacher@${of.teacher}`,
          version: { ref: 'model:default/teacher@1' },
        },
      ],
      metrics: { auc: 0.9, loss: 0.5 },
      artifacts: [{ ref: `artifact:default/${of.fraud}`, name: 'fraud.bin', digest: of.fraud, size: null }],
      problems: [
        { where: 'dataset:default/features@1', what: 'retracted: Mixed up' },
        { where: `dataset:default/late@${of.lost}`, what: 'not recorded: only its digest is known' },
        { where: 'model:default/base@1', what: 'retracted: Learned too much' },
      ],
      asOf: { position: expect.any(String) },
    });
  });

  test('as known before has the problems that were known before', async () => {
    const { problems, asOf } = await recipe('fraud@1', before);
    expect({ problems, asOf }).toEqual({
      problems: [
        { where: `dataset:default/late@${of.lost}`, what: 'not recorded: only its digest is known' },
        { where: `model:default/teacher@${of.teacher}`, what: 'not recorded: only its digest is known' },
      ],
      asOf: { position: before },
    });
  });

  test('of a dataset version has what that is derived from', async () => {
    const { of: reference, datasets, problems } = await recipe('dataset:prices@1');
    expect({ reference, datasets, problems }).toMatchObject({
      reference: 'dataset:default/prices@1',
      datasets: [
        { role: 'derived', ref: 'dataset:default/raw@1' },
        { role: 'derived', ref: 'dataset:default/raw@2' },
      ],
      problems: [],
    });
  });

  test('names bytes that are no dataset version', async () => {
    expect(await recipe('late@1')).toMatchObject({
      usedArtifacts: [{ role: 'weights', ref: `artifact:default/${of.fraud}`, digest: of.fraud }],
      problems: [],
    });
  });

  test('of which nothing was recorded says that lineage is unknown', async () => {
    const unknown = { where: 'recipe', what: 'lineage is unknown: nothing was recorded of what went into it' };
    expect(await recipe('copy@1')).toMatchObject({ datasets: [], parameters: {}, problems: [unknown] });
    expect(await recipe(`dataset:raw@${of.oldRaw}`)).toMatchObject({ code: null, problems: [unknown] });
  });

  test('keeps the problems that were stated with it', async () => {
    const problems = [{ where: 'dvc.lock', what: 'stale: it is of other bytes' }];
    await tellStory(service, [
      ['registerModel', { name: 'stale' }],
      ['recordTraining', { model: 'stale', code: { commit: of.commit }, problems }],
    ]);
    expect(await recipe('stale@1')).toMatchObject({
      problems,
      code: { ref: `code:default/unknown@git:${of.commit}`, repository: null },
    });
  });

  test('of two metrics with one name has the one that is true of a later time', async () => {
    await tellStory(service, [
      ['registerModel', { name: 'measured' }],
      ['recordTraining', { model: 'measured', metrics: { auc: 0.1, loss: 0.1, time: 1 }, occurredAt: '2026-05-10' }],
      [
        'recordEvaluation',
        { model: 'measured', version: '1', dataset: 'test@1', metrics: { auc: 0.3 }, occurredAt: '2026-05-30' },
      ],
      [
        'recordEvaluation',
        {
          model: 'measured',
          version: '1',
          dataset: 'test@1',
          metrics: { auc: 0.2, loss: 'NaN' },
          occurredAt: '2026-05-20',
        },
      ],
    ]);
    expect(await recipe('measured@1')).toMatchObject({ metrics: { auc: 0.3, loss: 'NaN', time: 1 } });
  });

  test('of a version that there is not is null', async () => {
    expect(await recipe('fraud@9')).toBeNull();
    expect(await recipe('dataset:none@1')).toBeNull();
  });

  test.each([
    [
      'environment:production',
      /^of: required: a version of a model or of a dataset, .*; came: "environment:production"$/,
    ],
    ['fraud', /^of: required: a version of a model or of a dataset, .*; came: "fraud"$/],
    ['run:train-1', /^of: required: a version of a model or of a dataset, .*; came: "run:train-1"$/],
    [of.fraud, /^of: required: a version of a model or of a dataset, /],
    ['fraud@@', /^of: required: /],
    ['', /^of: required: a reference of kind model; came: ""/],
  ])('of %j is refused', async (text, message) => {
    const { errors } = await service.ask('query ($of: String!) { recipe(of: $of) { of } }', { of: text });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'INVALID_ARGUMENT' } },
    ]);
  });
});

describe('software', () => {
  test('tells the packages of a version by name', async () => {
    const { data } = await service.ask(
      '{ a: modelVersion(version: "fraud@1") { packages { name version } } b: modelVersion(version: "base@1") { packages { name } } }',
    );
    expect(data).toEqual({
      a: {
        packages: [
          { name: 'numpy', version: '1.26' },
          { name: 'pandas', version: '2.1' },
        ],
      },
      b: { packages: [] },
    });
  });

  const software = (given: object) =>
    service.ask<{ software: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      `query ($package: String!, $version: String, $namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
        software(package: $package, version: $version, namespace: $namespace, first: $first, after: $after, knownAt: $knownAt) {
          nodes { package { name version } modelVersion { ref } } pageInfo { hasNextPage endCursor } } }`,
      { package: 'numpy', ...given },
    );
  const fraud = { package: { name: 'numpy', version: '1.26' }, modelVersion: { ref: 'model:default/fraud@1' } };
  const both = { package: { name: 'numpy', version: '1.27' }, modelVersion: { ref: 'model:default/both@1' } };

  test('finds the model versions that have a package, the last recorded first', async () => {
    expect((await software({})).data.software.nodes).toEqual([both, fraud]);
    expect((await software({ version: '1.26' })).data.software.nodes).toEqual([fraud]);
    expect((await software({ namespace: 'other' })).data.software.nodes).toEqual([]);
    expect((await software({ package: 'none' })).data.software.nodes).toEqual([]);
  });

  test('is paged', async () => {
    const first = (await software({ first: 1 })).data.software;
    expect(first).toMatchObject({ nodes: [both], pageInfo: { hasNextPage: true } });
    const second = (await software({ first: 1, after: first.pageInfo.endCursor })).data.software;
    expect(second).toMatchObject({ nodes: [fraud], pageInfo: { hasNextPage: false } });
  });
});
