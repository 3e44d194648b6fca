import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { laterParent, lineageStory, of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

interface Impact {
  readonly of: readonly string[];
  readonly total: number;
  readonly versions: readonly {
    readonly version: { readonly ref: string };
    readonly path: {
      readonly nodes: readonly { readonly ref: string; readonly depth: number }[];
      readonly edges: readonly { readonly from: string; readonly to: string; readonly role: string }[];
    };
    readonly serving: readonly { readonly environmentRef: string; readonly state: string }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let service: OwnService;
let before: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, lineageStory);
  before = (await tellStory(service, laterParent)).at(-1) ?? '';
  await tellStory(service, [
    ['defineEnvironment', { name: 'staging' }],
    ['promoteModel', { environment: 'staging', model: 'fraud', version: '1' }],
    ['retireModel', { environment: 'production', model: 'both' }],
  ]);
});
afterAll(() => service.remove());

const impact = async (asked: object) => {
  const { data, errors } = await service.ask<{ impact: Impact }>(
    `query ($of: String!, $first: Int, $after: String, $knownAt: KnownAt) {
      impact(of: $of, first: $first, after: $after, knownAt: $knownAt) {
        of total pageInfo { hasNextPage endCursor } versions { version { ref } serving { environmentRef state }
          path { nodes { ref depth } edges { from to role } } } } }`,
    { ...asked },
  );
  expect(errors).toBeUndefined();
  return data.impact;
};

/** Where each version serves, by its reference. */
const servingIn = ({ versions }: Impact) =>
  Object.fromEntries(
    versions.map(({ version, serving }) => [version.ref, serving.map(({ environmentRef }) => environmentRef)]),
  );

const [production, staging] = ['environment:default/production', 'environment:default/staging'];

describe('impact', () => {
  test('of a dataset version is every model version that descends from it, and where that serves now', async () => {
    const found = await impact({ of: 'dataset:raw@1' });
    expect(found).toMatchObject({ of: ['dataset:default/raw@1'], total: 4 });
    expect(servingIn(found)).toEqual({
      'model:default/base@1': [],
      'model:default/fraud@1': [production, staging],
      'model:default/both@1': [],
      'model:default/late@1': [],
    });
    expect(found.versions[0]?.version.ref).toBe('model:default/base@1');
    expect(found.versions[3]?.version.ref).toBe('model:default/late@1');
  });

  test('as known before is where they served before', async () => {
    expect(servingIn(await impact({ of: 'dataset:raw@1', knownAt: before }))).toMatchObject({
      'model:default/fraud@1': [production],
      'model:default/both@1': [production],
    });
  });

  test('tells of each the shortest way by which it descends', async () => {
    const { versions } = await impact({ of: of.fraud });
    expect(versions.map(({ version }) => version.ref)).toEqual(['model:default/late@1']);
    const { path } = (await impact({ of: 'dataset:raw@1' })).versions[3] ?? {};
    expect(path).toEqual({
      nodes: [
        'dataset:default/raw@1',
        'model:default/base@1',
        'model:default/fraud@1',
        `artifact:default/${of.fraud}`,
        'model:default/late@1',
      ].map((ref, depth) => ({ ref, depth })),
      edges: [
        { from: 'dataset:default/raw@1', to: 'model:default/base@1', role: 'training' },
        { from: 'model:default/base@1', to: 'model:default/fraud@1', role: 'FINE_TUNE' },
        { from: 'model:default/fraud@1', to: `artifact:default/${of.fraud}`, role: 'artifact' },
        { from: `artifact:default/${of.fraud}`, to: 'model:default/late@1', role: 'weights' },
      ],
    });
  });

  test('of a model version does not name that version itself', async () => {
    expect(Object.keys(servingIn(await impact({ of: 'fraud@1' }))).sort()).toEqual([
      'model:default/both@1',
      'model:default/late@1',
    ]);
    expect(await impact({ of: 'late@1' })).toMatchObject({ total: 0, versions: [] });
    expect(await impact({ of: 'none@1' })).toBeNull();
  });

  test('is paged', async () => {
    const whole = await impact({ of: 'dataset:raw@1' });
    const versions: object[] = [];
    for (let after: string | null = null; ; ) {
      const page: Impact = await impact({ of: 'dataset:raw@1', first: 3, after });
      versions.push(...page.versions);
      expect(page.total).toBe(4);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(versions).toEqual(whole.versions);
  });
});

test('a version tells where it serves, in a part of the traffic as well', async () => {
  await tellStory(service, [
    ['recordTraining', { model: 'fraud' }],
    [
      'promoteModel',
      {
        environment: 'staging',
        model: 'fraud',
        allocation: [
          { version: '2', share: 10_000 },
          { version: '1', shadow: true },
        ],
      },
    ],
  ]);
  const { data } = await service.ask(
    '{ a: modelVersion(version: "fraud@1") { serving { environmentRef } } b: modelVersion(version: "fraud@2") { serving { environmentRef } } }',
  );
  expect(data).toEqual({
    a: { serving: [{ environmentRef: production }, { environmentRef: staging }] },
    b: { serving: [{ environmentRef: staging }] },
  });
});

describe('path', () => {
  const path = async (from: string, to: string, knownAt?: string) => {
    const { data, errors } = await service.ask<{ path: Impact['versions'][number]['path'] | null }>(
      `query ($from: String!, $to: String!, $knownAt: KnownAt) {
        path(from: $from, to: $to, knownAt: $knownAt) { nodes { ref depth } edges { from to role } } }`,
      { from, to, knownAt },
    );
    expect(errors).toBeUndefined();
    return data.path && [data.path.nodes[0]?.ref, ...data.path.edges.flatMap(({ role, to: next }) => [role, next])];
  };

  test('is the shortest way from what was used to what came of it', async () => {
    expect(await path('dataset:raw@1', 'both@1')).toEqual([
      'dataset:default/raw@1',
      'training',
      'model:default/base@1',
      'ENSEMBLE',
      'model:default/both@1',
    ]);
    expect(await path('dataset:prices@1', 'fraud@1')).toEqual([
      'dataset:default/prices@1',
      'input',
      'run:default/prepare',
      'output',
      'dataset:default/features@1',
      'training',
      'run:default/train-1',
      'output',
      'model:default/fraud@1',
    ]);
  });

  test('goes from bytes, and from any version of a name', async () => {
    expect(await path(of.oldRaw, 'base')).toEqual(['dataset:default/raw@1', 'training', 'model:default/base@1']);
    expect(await path('dataset:raw', 'teacher@1')).toEqual([
      'dataset:default/raw@2',
      'training',
      'model:default/teacher@1',
    ]);
  });

  test('is null where there is none: against the edges, of what nobody recorded, and before it was known', async () => {
    expect(await path('both@1', 'dataset:raw@1')).toBeNull();
    expect(await path('none@1', 'both@1')).toBeNull();
    expect(await path('dataset:raw@1', 'none@1')).toBeNull();
    const [logId] = before.split('.');
    expect(await path('dataset:raw@1', 'both@1', `${logId}.5`)).toBeNull();
  });
});
