import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { tellStory } from './tell-story.ts';

interface Impact {
  readonly of: readonly string[];
  readonly total: number;
  readonly sameBytes: readonly string[];
  readonly versions: readonly {
    readonly version: { readonly ref: string };
    readonly path: { readonly edges: readonly { readonly from: string; readonly role: string; readonly to: string }[] };
  }[];
}

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
});
afterAll(() => service.remove());

const impact = async (asked: string): Promise<Impact> => {
  const { data, errors } = await service.ask<{ impact: Impact }>(
    `query ($of: String!) { impact(of: $of) { of total sameBytes versions { version { ref }
      path { edges { from role to } } } } }`,
    { of: asked },
  );
  expect(errors).toBeUndefined();
  return data.impact;
};

/** The way to each version, by its reference. */
const waysIn = ({ versions }: Impact) =>
  Object.fromEntries(
    versions.map(({ version, path }) => [
      version.ref,
      path.edges.map(({ from, role, to }) => `${from} –${role}→ ${to}`),
    ]),
  );

const commit = 'd'.repeat(40);
const code = { repository: 'https://github.com/acme/mono', commit };
const digest = `md5:${'1'.repeat(32)}`;
const sevens = `md5:${'7'.repeat(32)}`;

describe('a parent that was named by its commit before it was recorded', () => {
  const awaited = `model:early/base@git:${commit}`;
  beforeAll(() =>
    tellStory(service, [
      ['registerDataset', { namespace: 'early', name: 'bad' }],
      ['versionDataset', { dataset: 'early/bad', digest }],
      ...['child', 'fraud', 'base'].map((name) => ['registerModel', { namespace: 'early', name }] as const),
      ['recordTraining', { model: 'early/child', parents: [{ model: awaited, relation: 'FINE_TUNE' }] }],
      ['recordTraining', { model: 'early/fraud', code, datasets: [{ dataset: 'early/bad@1' }] }],
    ]),
  );

  test('is not another model of that commit', async () => {
    expect(Object.keys(waysIn(await impact('dataset:early/bad@1')))).toEqual(['model:early/fraud@1']);
  });

  test('is a node that no version stands behind, and that impact does not count', async () => {
    const { data } = await service.ask(
      `query ($of: String!) { lineage(of: $of, kinds: [MODEL]) { of totalNodes
        nodes { ref kind namespace name number digest label subject { __typename } } edges { from role to } } }`,
      { of: 'early/child@1' },
    );
    const child = 'model:early/child@1';
    const node = { kind: 'MODEL', namespace: 'early', name: 'base', number: null, digest: `git:${commit}` };
    expect(data).toMatchObject({
      lineage: {
        totalNodes: 2,
        nodes: [{ ref: child }, { ref: awaited, ...node, label: null, subject: null }],
        edges: [{ from: awaited, role: 'FINE_TUNE', to: child }],
      },
    });
    expect(await impact(awaited)).toMatchObject({ of: [awaited], total: 1 });
    expect(await impact('early/base')).toMatchObject({ of: [awaited], total: 1 });
  });

  test('is joined to the version of that model when that is recorded, which is then what the commit means too', async () => {
    await tellStory(service, [
      ['recordTraining', { model: 'early/base', code, datasets: [{ dataset: 'early/bad@1' }] }],
    ]);
    expect(waysIn(await impact('dataset:early/bad@1'))['model:early/child@1']).toEqual([
      'dataset:early/bad@1 –training→ model:early/base@1',
      `model:early/base@1 –commit→ ${awaited}`,
      `${awaited} –FINE_TUNE→ model:early/child@1`,
    ]);
    expect(await impact(awaited)).toMatchObject({ of: [awaited, 'model:early/base@1'], total: 1 });
  });
});

test('a parent by a commit that several recorded versions have is refused; by one that a single version has it is that', async () => {
  const child = (name: string) => ({
    model: `late/${name}`,
    parents: [{ model: `late/base@git:${commit}`, relation: 'FINE_TUNE' }],
  });
  await tellStory(service, [
    ...['child', 'base'].map((name) => ['registerModel', { namespace: 'late', name }] as const),
    ['recordTraining', { model: 'late/base', code }],
    ['recordTraining', child('child')],
    ['recordTraining', { model: 'late/base', code }],
  ]);
  expect(waysIn(await impact('late/base@1'))).toEqual({
    'model:late/child@1': ['model:late/base@1 –FINE_TUNE→ model:late/child@1'],
  });
  const { data } = await service.ask<{ recordTraining: { code: string; message: string } }>(
    'mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { ... on Rejection { code message } } }',
    { input: child('child') },
  );
  expect(data.recordTraining).toMatchObject({
    code: 'AMBIGUOUS_REFERENCE',
    message: expect.stringContaining('which fits @1, @2'),
  });
});

describe('impact of several things at once', () => {
  beforeAll(() =>
    tellStory(service, [
      ...['base', 'other'].map((name) => ['registerModel', { namespace: 'wide', name }] as const),
      ['recordTraining', { model: 'wide/base', artifacts: [{ digest }] }],
      ['recordTraining', { model: 'wide/other', parents: [{ model: 'wide/base@1', relation: 'FINE_TUNE' }] }],
      [
        'recordTraining',
        { model: 'wide/base', artifacts: [{ digest }], parents: [{ model: 'wide/other@1', relation: 'DISTILL' }] },
      ],
    ]),
  );
  const way = ['model:wide/base@1 –FINE_TUNE→ model:wide/other@1', 'model:wide/other@1 –DISTILL→ model:wide/base@2'];
  const expected = { 'model:wide/other@1': way.slice(0, 1), 'model:wide/base@2': way };

  test('of a name lists its versions that came of others of it, as impact of these does', async () => {
    const whole = await impact('wide/base');
    expect(whole).toMatchObject({ of: ['model:wide/base@1', 'model:wide/base@2'], total: 2 });
    expect(waysIn(whole)).toEqual(expected);
    expect(waysIn(await impact('wide/base@1'))).toEqual(expected);
  });

  test('of a digest that several versions have, too', async () => {
    expect(waysIn(await impact(`wide/base@${digest}`))).toEqual(expected);
  });
});

describe('the same bytes by another name', () => {
  beforeAll(() =>
    tellStory(service, [
      ...['bad', 'copy', 'derived'].map((name) => ['registerDataset', { namespace: 'twin', name }] as const),
      ['registerDataset', { namespace: 'else', name: 'copy' }],
      ['versionDataset', { dataset: 'twin/bad', digest: sevens }],
      ['versionDataset', { dataset: 'twin/copy', digest: sevens }],
      ['versionDataset', { dataset: 'else/copy', digest: sevens }],
      ['versionDataset', { dataset: 'twin/derived', digest: sevens, derivedFrom: ['twin/bad@1'] }],
      ['registerModel', { namespace: 'twin', name: 'base' }],
      ['recordTraining', { model: 'twin/base', datasets: [{ dataset: 'twin/copy@1' }] }],
    ]),
  );

  test('is said, in any namespace, unless it is a part of the answer', async () => {
    const [copy, elsewhere] = ['dataset:twin/copy@1', 'dataset:else/copy@1'];
    expect(await impact('dataset:twin/bad@1')).toMatchObject({ total: 0, sameBytes: [copy, elsewhere] });
    expect(await impact(copy)).toMatchObject({
      total: 1,
      sameBytes: ['dataset:twin/bad@1', elsewhere, 'dataset:twin/derived@1'],
    });
    expect(await impact(`artifact:twin/${sevens}`)).toMatchObject({ total: 1, sameBytes: [elsewhere] });
    expect(await impact('twin/base@1')).toMatchObject({ sameBytes: [] });
  });
});
