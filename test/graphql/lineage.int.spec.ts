import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { laterParent, lineageStory, of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

interface Lineage {
  readonly of: readonly string[];
  readonly nodes: readonly { readonly ref: string; readonly depth: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly role: string }[];
}

let service: OwnService;
/** Before the parent was recorded that its child had named by its digest. */
let before: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  before = (await tellStory(service, lineageStory)).at(-1) ?? '';
  await tellStory(service, laterParent);
});
afterAll(() => service.remove());

const lineage = async (asked: object) => {
  const { data, errors } = await service.ask<{ lineage: Lineage }>(
    `query ($of: String!, $direction: LineageDirection, $depth: Int, $kinds: [LineageKind!], $knownAt: KnownAt) {
      lineage(of: $of, direction: $direction, depth: $depth, kinds: $kinds, knownAt: $knownAt) {
        of nodes { ref depth } edges { from to role } } }`,
    { ...asked },
  );
  expect(errors).toBeUndefined();
  return data.lineage;
};

/** Nodes with their depths, without what every reference here begins with. */
const nodesOf = ({ nodes }: Lineage) =>
  Object.fromEntries(nodes.map(({ ref, depth }) => [ref.replace('default/', ''), depth]));
const edgesOf = ({ edges }: Lineage) =>
  edges.map(({ from, to, role }) => `${from} ${role} ${to}`.replaceAll('default/', '')).sort();

const code = `code:example.org/acme/fraud@git:${of.commit}`;
const teacherBytes = `artifact:${of.teacher}`;
const fraudBytes = `artifact:${of.fraud}`;

describe('lineage', () => {
  test('of a model version upstream is all that it was made of: several parents, runs, code and data, nearest first', async () => {
    const found = await lineage({ of: 'fraud@v1.0.0', direction: 'UPSTREAM', knownAt: before });
    expect(found.of).toEqual(['model:default/fraud@1']);
    expect(nodesOf(found)).toEqual({
      'model:fraud@1': 0,
      'run:train-1': 1,
      [code]: 1,
      'model:base@1': 1,
      [teacherBytes]: 1,
      'dataset:features@1': 2,
      [`dataset:late@${of.lost}`]: 2,
      'dataset:raw@1': 2,
      'run:prepare': 3,
      'dataset:prices@1': 4,
      'dataset:raw@2': 5,
    });
    expect(edgesOf(found)).toEqual(
      [
        'dataset:raw@1 derived dataset:prices@1',
        'dataset:raw@2 derived dataset:prices@1',
        'dataset:prices@1 input run:prepare',
        'run:prepare output dataset:features@1',
        `${code} code dataset:features@1`,
        'dataset:raw@1 training model:base@1',
        'dataset:features@1 training run:train-1',
        `dataset:late@${of.lost} validation run:train-1`,
        'run:train-1 output model:fraud@1',
        `${code} code model:fraud@1`,
        'model:base@1 FINE_TUNE model:fraud@1',
        `${teacherBytes} DISTILL model:fraud@1`,
      ].sort(),
    );
    const depths = found.nodes.map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((one, other) => one - other));
  });

  test('knows a parent that was recorded later than its child, and as known before does not', async () => {
    const asked = { of: 'fraud@1', direction: 'UPSTREAM' };
    const [then, now] = [await lineage({ ...asked, knownAt: before }), await lineage(asked)];
    expect(edgesOf(now).filter((edge) => !edgesOf(then).includes(edge))).toEqual([
      'dataset:raw@2 training model:teacher@1',
      `model:teacher@1 artifact ${teacherBytes}`,
    ]);
    expect(nodesOf(now)).toMatchObject({ 'model:teacher@1': 2, 'dataset:raw@2': 3 });
    expect(nodesOf(then)).not.toHaveProperty('model:teacher@1');
    expect(await lineage({ of: 'teacher@1', knownAt: before })).toBeNull();
  });

  test('of an ensemble has all that its members were made of', async () => {
    const found = await lineage({ of: 'both@1', direction: 'UPSTREAM' });
    expect(edgesOf(found)).toEqual(
      [
        ...edgesOf(await lineage({ of: 'fraud@1', direction: 'UPSTREAM' })),
        'model:fraud@1 ENSEMBLE model:both@1',
        'model:base@1 ENSEMBLE model:both@1',
      ].sort(),
    );
  });

  test('of a dataset version goes to what that is derived from, and on to what came of it', async () => {
    const upstream = await lineage({ of: 'dataset:prices@1', direction: 'UPSTREAM' });
    expect(nodesOf(upstream)).toEqual({ 'dataset:prices@1': 0, 'dataset:raw@1': 1, 'dataset:raw@2': 1 });
    const both = await lineage({ of: 'dataset:prices@1' });
    expect(nodesOf(both)).toMatchObject({
      'dataset:raw@1': 1,
      'run:prepare': 1,
      'dataset:test@1': 2,
      'model:fraud@1': 4,
    });
    expect(nodesOf(both)).not.toHaveProperty('model:base@1');
  });

  test('of a run has its inputs and its several outputs', async () => {
    expect(edgesOf(await lineage({ of: 'run:prepare', depth: 1 }))).toEqual([
      'dataset:prices@1 input run:prepare',
      'run:prepare output dataset:features@1',
      'run:prepare output dataset:test@1',
    ]);
  });

  test('of code is what was made with that commit', async () => {
    expect(nodesOf(await lineage({ of: code.replace('code:', 'code:default/'), depth: 1 }))).toEqual({
      [code]: 0,
      'dataset:features@1': 1,
      'dataset:test@1': 1,
      'model:fraud@1': 1,
    });
  });

  test('of bytes is of everything that has them, by whatever name', async () => {
    const prices = await lineage({ of: of.prices, direction: 'DOWNSTREAM', depth: 1 });
    expect(prices.of).toEqual(['dataset:default/prices@1', 'dataset:default/mirror@1']);
    expect(nodesOf(prices)).toEqual({ 'dataset:prices@1': 0, 'dataset:mirror@1': 0, 'run:prepare': 1 });
    expect(await lineage({ of: `artifact:default/${of.prices}`, direction: 'DOWNSTREAM', depth: 1 })).toEqual(prices);
    expect(edgesOf(await lineage({ of: of.fraud, depth: 1 }))).toEqual(
      [
        `model:fraud@1 artifact ${fraudBytes}`,
        `model:copy@1 artifact ${fraudBytes}`,
        `${fraudBytes} weights model:late@1`,
      ].sort(),
    );
  });

  test('of a digest that several versions have is of all of them, and so is that of a name', async () => {
    await tellStory(service, [['recordTraining', { model: 'copy', artifacts: [{ digest: of.fraud }] }]]);
    const copies = ['model:default/copy@1', 'model:default/copy@2'];
    expect((await lineage({ of: `copy@${of.fraud}` })).of).toEqual(copies);
    expect((await lineage({ of: 'copy' })).of).toEqual(copies);
    expect((await lineage({ of: 'dataset:raw' })).of).toEqual(['dataset:default/raw@1', 'dataset:default/raw@2']);
  });

  test('of some kinds shows only these, and walks through the others', async () => {
    const found = await lineage({ of: 'fraud@1', direction: 'UPSTREAM', kinds: ['DATASET'], knownAt: before });
    expect(nodesOf(found)).toEqual({
      'dataset:features@1': 2,
      [`dataset:late@${of.lost}`]: 2,
      'dataset:raw@1': 2,
      'dataset:prices@1': 4,
      'dataset:raw@2': 5,
    });
    expect(edgesOf(found)).toEqual([
      'dataset:raw@1 derived dataset:prices@1',
      'dataset:raw@2 derived dataset:prices@1',
    ]);
  });

  test('of what nobody recorded is null', async () => {
    for (const reference of ['none', 'fraud@7', 'run:none', 'dataset:raw@v1', 'code:none', `md5:${'f'.repeat(32)}`]) {
      expect({ reference, found: await lineage({ of: reference }) }).toEqual({ reference, found: null });
    }
  });

  test('names every node in full, and what it stands for', async () => {
    const { data, errors } = await service.ask<{
      lineage: { nodes: readonly { ref: string; kind: string; subject: object }[] };
    }>(
      `{ lineage(of: "fraud@1", depth: 2) { nodes { ref kind namespace name digest label number subject {
        __typename ... on DatasetVersion { ref digest } ... on ModelVersion { ref label } ... on Run { ref id name startedAt }
        ... on CodeVersion { ref repository commit } ... on Artifact { bytes: ref name bytesDigest: digest size } } } } }`,
    );
    expect(errors).toBeUndefined();
    const byRef = Object.fromEntries(
      data.lineage.nodes.map(({ ref, ...node }) => [ref.replace('default/', ''), { ref, ...node }]),
    );
    const namespace = 'default';
    expect(byRef['model:fraud@1']).toMatchObject({
      ...{ kind: 'MODEL', namespace, name: 'fraud', digest: null, label: 'v1.0.0', number: 1 },
      subject: { __typename: 'ModelVersion', ref: 'model:default/fraud@1', label: 'v1.0.0' },
    });
    expect(byRef['dataset:features@1']).toMatchObject({
      ...{ kind: 'DATASET', namespace, name: 'features', digest: of.features, label: null, number: 1 },
      subject: { __typename: 'DatasetVersion', ref: 'dataset:default/features@1', digest: of.features },
    });
    expect(byRef[`dataset:late@${of.lost}`]).toMatchObject({ digest: of.lost, number: null, subject: null });
    expect(byRef['run:train-1']).toMatchObject({
      ...{ kind: 'RUN', namespace, name: 'train-1', digest: null, label: 'Train', number: null },
      subject: { __typename: 'Run', id: 'train-1', name: 'Train', startedAt: '2026-05-01T00:00:00.000Z' },
    });
    expect(byRef[code]).toMatchObject({
      ...{
        kind: 'CODE',
        namespace,
        name: 'example.org/acme/fraud',
        digest: `git:${of.commit}`,
        label: null,
        number: null,
      },
      subject: { __typename: 'CodeVersion', repository: 'git@example.org:acme/fraud.git', commit: of.commit },
    });
    expect(byRef[fraudBytes]).toMatchObject({
      ...{ kind: 'ARTIFACT', namespace, name: of.fraud, digest: of.fraud, label: null, number: null },
      subject: { __typename: 'Artifact', bytes: `artifact:default/${of.fraud}`, bytesDigest: of.fraud, size: null },
    });
    for (const { ref, kind, subject } of data.lineage.nodes)
      if (subject && kind !== 'ARTIFACT') expect(subject).toMatchObject({ ref });
  });

  test('of a name that has no version, or of bytes without a digest, is null', async () => {
    await tellStory(service, [
      ['registerModel', { name: 'empty' }],
      ['registerDataset', { name: 'empty' }],
      ['registerModel', { name: 'elsewhere' }],
      ['recordTraining', { model: 'elsewhere', artifacts: [{ uri: 's3://elsewhere' }] }],
    ]);
    const { data, errors } = await service.ask(
      `{ model(model: "empty") { upstream { of } downstream { of } } dataset(dataset: "empty") { upstream { of } impact { of } }
        modelVersion(version: "elsewhere@1") { upstream { totalNodes totalEdges } artifacts { ref upstream { of } } } }`,
    );
    expect({ data, errors }).toEqual({
      data: {
        model: { upstream: null, downstream: null },
        dataset: { upstream: null, impact: null },
        modelVersion: { upstream: { totalNodes: 1, totalEdges: 0 }, artifacts: [{ ref: null, upstream: null }] },
      },
      errors: undefined,
    });
  });
});
