import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { laterParent, lineageStory, of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

interface Lineage {
  readonly nodes: readonly { readonly ref: string }[];
  readonly edges: readonly object[];
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly truncated: boolean;
  readonly cutAt: readonly string[];
  readonly asOf: { readonly position: string };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

let service: OwnService;
/** Where the story ends. */
let before: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  before = (await tellStory(service, lineageStory)).at(-1) ?? '';
});
afterAll(() => service.remove());

const fields = `nodes { ref depth } edges { from to role } totalNodes totalEdges truncated cutAt asOf { position }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const parameters = '$depth: Int, $kinds: [LineageKind!], $first: Int, $after: String';
const given = 'depth: $depth, kinds: $kinds, first: $first, after: $after';

const askLineage = (asked: object) =>
  service.ask<{ lineage: Lineage }>(
    `query ($of: String!, $knownAt: KnownAt, ${parameters}) {
      lineage(of: $of, direction: UPSTREAM, knownAt: $knownAt, ${given}) { ${fields} } }`,
    { of: 'both@1', ...asked },
  );
const lineage = async (asked: object) => (await askLineage(asked)).data.lineage;
const upstream = (asked: object) =>
  service.ask<{ modelVersion: { upstream: Lineage } }>(
    `query ($knownAt: KnownAt, ${parameters}) {
      modelVersion(version: "both@1", knownAt: $knownAt) { upstream(${given}) { ${fields} } } }`,
    { ...asked },
  );

test('lineage is asked of versions, names, runs, commits and bytes themselves', async () => {
  const { data, errors } = await service.ask(
    `{ modelVersion(version: "fraud@1", knownAt: "${before}") {
        upstream(kinds: [DATASET]) { totalNodes totalEdges asOf { position } } downstream { totalNodes } impact { total }
        run { upstream(depth: 1) { of totalNodes } } code { downstream(depth: 1) { totalNodes } }
        artifacts { upstream(depth: 1) { totalNodes } downstream { totalNodes } } }
      model(model: "both") { upstream(depth: 1) { of totalNodes } downstream { totalNodes } }
      empty: dataset(dataset: "prices") { downstream(depth: 1) { totalNodes } impact { total } }
      datasetVersion(version: "raw@1") { upstream { totalNodes } impact { total versions { version { ref } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    modelVersion: {
      upstream: { totalNodes: 5, totalEdges: 2, asOf: { position: before } },
      downstream: { totalNodes: 4 },
      impact: { total: 2 },
      run: { upstream: { of: ['run:default/train-1'], totalNodes: 3 } },
      code: { downstream: { totalNodes: 4 } },
      artifacts: [{ upstream: { totalNodes: 3 }, downstream: { totalNodes: 2 } }],
    },
    model: { upstream: { of: ['model:default/both@1'], totalNodes: 3 }, downstream: { totalNodes: 1 } },
    empty: { downstream: { totalNodes: 2 }, impact: { total: 3 } },
    datasetVersion: { upstream: { totalNodes: 1 }, impact: { total: 4 } },
  });
});

describe('pages of lineage', () => {
  test('join without a gap or a repeat, each edge once, whatever is recorded between them', async () => {
    const whole = await lineage({});
    expect(whole).toMatchObject({ truncated: false, cutAt: [], totalNodes: 12, totalEdges: 14 });
    const [nodes, edges]: [object[], object[]] = [[], []];
    for (let after: string | null = null, recorded = 0; ; recorded++) {
      const page: Lineage = await lineage({ first: 5, after });
      nodes.push(...page.nodes);
      edges.push(...page.edges);
      expect(page).toMatchObject({
        ...{ asOf: whole.asOf, totalNodes: whole.totalNodes, totalEdges: whole.totalEdges },
        truncated: page.pageInfo.hasNextPage,
        pageInfo: { hasPreviousPage: after !== null },
      });
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
      if (recorded === 0) await tellStory(service, laterParent);
    }
    expect(nodes).toEqual(whole.nodes);
    expect(edges).toHaveLength(whole.edges.length);
    expect(edges).toEqual(expect.arrayContaining([...whole.edges]));
    expect((await lineage({})).totalNodes).toBe(whole.totalNodes + 1);
  });

  test('go on where they were asked below a thing, too', async () => {
    const first = (await upstream({ first: 2 })).data.modelVersion.upstream;
    await tellStory(service, [['recordTraining', { model: 'teacher', artifacts: [{ digest: of.teacher }] }]]);
    const second = (await upstream({ first: 100, after: first.pageInfo.endCursor })).data.modelVersion.upstream;
    expect(second).toMatchObject({ asOf: first.asOf, totalNodes: first.totalNodes });
    expect(new Set([...first.nodes, ...second.nodes].map(({ ref }) => ref)).size).toBe(first.totalNodes);
    const { errors } = await upstream({
      after: (await lineage({ first: 2 })).pageInfo.endCursor,
      knownAt: first.asOf.position,
    });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^after: required: a cursor of a page as known at .* or before; came: one of /),
        extensions: { code: 'INVALID_ARGUMENT' },
      },
    ]);
  });

  test('keep to the position that is asked for', async () => {
    const { pageInfo, asOf } = await lineage({ first: 2 });
    await tellStory(service, [['registerModel', { name: 'other' }]]);
    const again = await lineage({ first: 2, after: pageInfo.endCursor, knownAt: asOf.position });
    expect(again).toEqual(await lineage({ first: 2, after: pageInfo.endCursor }));
    const { asOf: now } = await lineage({ first: 2 });
    expect((await askLineage({ after: pageInfo.endCursor, knownAt: now.position })).errors).toMatchObject([
      { message: expect.stringMatching(/^after: required: a cursor of a page as known at .*; came: one of /) },
    ]);
  });

  test('behind the last are empty', async () => {
    const { pageInfo } = await lineage({});
    expect(await lineage({ after: pageInfo.endCursor })).toMatchObject({
      nodes: [],
      edges: [],
      truncated: false,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('say where the walk was cut by its depth', async () => {
    const cut = await lineage({ depth: 1 });
    expect(cut).toMatchObject({ truncated: true, totalNodes: 3, totalEdges: 3, pageInfo: { hasNextPage: false } });
    expect([...cut.cutAt].sort()).toEqual(['model:default/base@1', 'model:default/fraud@1']);
    expect(await lineage({ of: 'dataset:raw@1', depth: 1 })).toMatchObject({ truncated: false, cutAt: [] });
  });
});

describe('what no page has', () => {
  test.each([
    [{ depth: 0 }, 'INVALID_ARGUMENT', /^depth: required: 1 step or more, .*; came: 0$/],
    [{ depth: -3 }, 'INVALID_ARGUMENT', /^depth: required: .*; came: -3$/],
    [{ kinds: [] }, 'INVALID_ARGUMENT', /^kinds: required: one kind or more, .*; came: none$/],
    [{ first: 0 }, 'LIMIT_EXCEEDED', /^first: required: 1 to 1000 items; came: 0$/],
    [{ first: 1_001 }, 'LIMIT_EXCEEDED', /^first: required: 1 to 1000 items; came: 1001$/],
    [
      { after: 'garbage' },
      'INVALID_ARGUMENT',
      /^after: required: a cursor of an earlier page of the same list; came: /,
    ],
    [{ after: Buffer.from('[1,"x.2"]').toString('base64url') }, 'INVALID_ARGUMENT', /^after: required: .*; came: /],
    [
      { after: Buffer.from(`[1,"${'a'.repeat(16)}.2"]`).toString('base64url') },
      'POSITION_OF_ANOTHER_LOG',
      /^after: required: a position of this log/,
    ],
  ])('%j is refused with %s', async (asked, code, message) => {
    const refusal = [{ message: expect.stringMatching(message), extensions: { code } }];
    expect((await askLineage(asked)).errors).toMatchObject(refusal);
    expect((await upstream(asked)).errors).toMatchObject(refusal);
  });

  test.each([
    ['environment:production', /^of: required: a reference of a dataset, a model, code, a run or an artifact; came: "/],
    ['', /^of: required: a reference of kind model; came: ""/],
    ['fraud@', /^of: required: .*; came: /],
    ['dataset:/x', /^of: required: .*; came: /],
    ['run:a b', /^of: required: .*; came: /],
    ['artifact:default/x', /^of: required: a digest .*; came: /],
    ['model:_system/x', /^of: required: .*; came: /],
    ['a\u0000b', /^of: required: .*; came: /],
  ])('a reference %j is refused', async (text, message) => {
    const { errors } = await service.ask(
      'query ($of: String!) { lineage(of: $of) { of } impact(of: $of) { of } path(from: "fraud@1", to: $of) { nodes { ref } } }',
      { of: text },
    );
    expect(errors).toHaveLength(3);
    for (const { message: told, extensions } of errors ?? []) {
      expect({ told: told.replace(/^to:/, 'of:'), code: extensions?.code }).toEqual({
        told: expect.stringMatching(message),
        code: 'INVALID_ARGUMENT',
      });
    }
  });

  test('a cursor of another list that leads to before a thing was known is refused', async () => {
    const early = await lineage({ of: 'base@1', first: 1, knownAt: (await lineage({})).asOf.position });
    await tellStory(service, [
      ['registerModel', { name: 'young' }],
      ['recordTraining', { model: 'young' }],
    ]);
    const { errors } = await service.ask(
      'query ($after: String) { modelVersion(version: "young@1") { upstream(after: $after) { of } } }',
      { after: early.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT' } }]);
  });

  test('a cursor behind the end of the list is one of another list, and refused', async () => {
    const { pageInfo } = await lineage({ of: 'base@1', first: 1 });
    const [, position] = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString());
    const after = Buffer.from(JSON.stringify([1_000_000, position])).toString('base64url');
    const { errors } = await service.ask(
      'query ($after: String) { lineage(of: "base@1", after: $after) { of } impact(of: "base@1", after: $after) { of } }',
      { after },
    );
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/one of item 1000000$/), extensions: { code: 'INVALID_ARGUMENT' } },
      { message: expect.stringMatching(/one of item 1000000$/), extensions: { code: 'INVALID_ARGUMENT' } },
    ]);
  });

  test('of a cursor that is none no more than its beginning is repeated', async () => {
    const { errors } = await service.ask('query ($after: String) { lineage(of: "base@1", after: $after) { of } }', {
      after: 'x'.repeat(100_000),
    });
    expect(errors?.[0]?.message.length).toBeLessThan(200);
  });
});
