import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { findStory } from './find-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, findStory);
});
afterAll(() => service.remove());

interface Board {
  readonly nodes: readonly {
    readonly rank: number;
    readonly value: unknown;
    readonly modelVersion: { readonly ref: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function board(args: string): Promise<Board> {
  const { data, errors } = await service.ask<{ readonly leaderboard: Board }>(
    `{ leaderboard(${args}) { nodes { rank value modelVersion { ref } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data.leaderboard;
}

const found = async (args: string) =>
  (await board(args)).nodes.map(({ rank, value, modelVersion }) => `${rank} ${modelVersion.ref.slice(14)} ${value}`);

const onHoldout = 'metric: "auc", dataset: "holdout@1"';

describe('a leaderboard', () => {
  test('says of a version by its key alone what it says of it beside all that was recorded', async () => {
    const ofItsKey = `id ref number label asOf { position } model { name } tags { key value } aliases approvals { verdict }
      evaluations { metrics } serving { environment } servingPeriods { since }
      upstream { nodes { ref } } downstream { nodes { ref } } impact { versions { version { ref } } }`;
    const versionsWith = async (members: string) => {
      const { data, errors } = await service.ask<{
        readonly leaderboard: { readonly nodes: Record<string, unknown>[] };
      }>(`{ leaderboard(${onHoldout}, first: 2) { nodes { modelVersion { ${members} } } } }`);
      expect(errors).toBeUndefined();
      return data.leaderboard.nodes;
    };
    const byKey = await versionsWith(ofItsKey);
    expect(byKey).toMatchObject([{ modelVersion: { number: 1 } }, { modelVersion: { number: 2 } }]);
    const whole = await versionsWith(`${ofItsKey} branch`);
    expect(whole).toMatchObject([{ modelVersion: { branch: 'main' } }, { modelVersion: { branch: 'wide' } }]);
    expect(whole).toMatchObject(byKey);
  });

  test('has the best first, of several evaluations the newest, equals as they were recorded, NaN last, none retracted', async () => {
    expect(await found(onHoldout)).toEqual([
      '1 fraud@1 0.9',
      '2 fraud@2 0.8',
      '3 fraud@4 0.8',
      '4 churn@1 0.6',
      '5 fraud@3 NaN',
    ]);
    expect(await found(`${onHoldout}, models: ["fraud"], direction: LOWER, withRetracted: true`)).toEqual([
      '1 fraud@2 0.8',
      '2 fraud@4 0.8',
      '3 fraud@1 0.9',
      '4 fraud@5 0.95',
      '5 fraud@3 NaN',
    ]);
  });

  test('is of one version of a dataset, of all of them, or across whatever was measured', async () => {
    expect(await found('metric: "auc", dataset: "holdout@2"')).toEqual(['1 fraud@2 0.85']);
    expect(await found('metric: "auc", dataset: "holdout", models: ["fraud"], first: 2')).toEqual([
      '1 fraud@1 0.9',
      '2 fraud@2 0.85',
    ]);
    expect(await found('metric: "auc", acrossDatasets: true, where: { branches: ["main"] }, first: 1')).toEqual([
      '1 fraud@1 0.9',
    ]);
    const { data } = await service.ask('{ leaderboard(metric: "auc", dataset: "holdout@9") { metric } }');
    expect(data).toEqual({ leaderboard: null });
  });

  test.each([
    ['parameters: [{ path: "optimizer.rate", below: 0.2 }]', ['fraud@1']],
    ['parameters: [{ path: "optimizer.rate", atLeast: 0.1, atMost: 0.2 }]', ['fraud@1', 'fraud@2']],
    ['parameters: [{ path: "optimizer.name", oneOf: ["sgd", 3] }]', ['fraud@2']],
    ['parameters: [{ path: "optimizer", is: "adam" }]', ['fraud@3']],
    ['parameters: [{ path: "optimizer.rate", isThere: false }]', ['fraud@4', 'churn@1', 'fraud@3']],
    ['packages: [{ name: "torch", range: "<2.1" }]', ['fraud@1']],
    ['packages: [{ name: "Torch" }]', ['fraud@1', 'fraud@2']],
    ['tags: [{ key: "team", value: "risk" }]', ['fraud@2']],
    ['tags: [{ key: "team", value: "ads" }]', []],
    ['branches: ["wide"]', ['fraud@2']],
    ['datasets: ["train@1"]', ['fraud@1']],
    ['datasets: ["train"]', ['fraud@1']],
    ['commit: "bbbbbbb"', ['fraud@2']],
    ['repository: "example.org/acme/fraud"', ['fraud@1', 'fraud@2']],
    ['repository: "https://ann@example.org/acme/fraud.git", commit: "aaaaaaa"', ['fraud@1']],
    ['repository: "example.org/acme"', []],
    ['occurredFrom: "2026-04-02", occurredUntil: "2026-04-04"', ['fraud@2', 'fraud@3']],
    ['approvedFor: ["production"]', ['fraud@2', 'fraud@3']],
    ['approvedFor: ["production", "qa"]', ['fraud@2']],
    ['servesIn: ["production"]', ['fraud@4']],
    ['servesIn: ["nowhere"]', []],
    ['branches: ["wide"], parameters: [{ path: "optimizer.rate", below: 0.2 }]', []],
  ])('where %s', async (where, versions) => {
    const refs = (await board(`${onHoldout}, where: { ${where} }`)).nodes.map(({ modelVersion }) => modelVersion.ref);
    expect(refs).toEqual(versions.map((version) => `model:default/${version}`));
  });

  test('tells which versions of a package it could not place in a range', async () => {
    const { data } = await service.ask(
      `{ leaderboard(${onHoldout}, where: { packages: [{ name: "numpy", range: "<2" }] }) {
        undecided { name version } nodes { modelVersion { number } } } }`,
    );
    expect(data).toEqual({ leaderboard: { undecided: [{ name: 'numpy', version: 'nightly' }], nodes: [] } });
  });

  test('goes on behind a cursor as known where its page was, whatever was recorded since', async () => {
    const first = await board(`${onHoldout}, first: 2`);
    await tellStory(service, [
      ['recordEvaluation', { model: 'churn', version: '1', dataset: 'holdout@1', metrics: { auc: 1 } }],
    ]);
    const cursor = `after: "${first.pageInfo.endCursor}"`;
    expect(await found(`${onHoldout}, ${cursor}`)).toEqual(['3 fraud@4 0.8', '4 churn@1 0.6', '5 fraud@3 NaN']);
    expect(await found(`${onHoldout}, first: 1`)).toEqual(['1 churn@1 1']);
    const last = await board(`${onHoldout}, ${cursor}`);
    expect(await found(`${onHoldout}, after: "${last.pageInfo.endCursor}"`)).toEqual([]);
  });

  test('takes a cursor of no other question', async () => {
    const { pageInfo } = await board(`${onHoldout}, models: ["fraud"], first: 1`);
    const after = `after: "${pageInfo.endCursor}"`;
    const others = [
      `metric: "latency", dataset: "holdout@1", models: ["fraud"], ${after}`,
      `${onHoldout}, direction: LOWER, models: ["fraud"], ${after}`,
      `metric: "auc", acrossDatasets: true, models: ["fraud"], ${after}`,
      `${onHoldout}, models: ["fraud"], where: { branches: ["main"] }, ${after}`,
      `${onHoldout}, ${after}`,
    ];
    for (const other of others) {
      const { errors } = await service.ask(`{ leaderboard(${other}) { metric } }`);
      expect(errors?.[0]?.message).toMatch(/^after: required: a cursor of an earlier page of the same list; came: /);
    }
    const same = `${after}, namespace: null, models: ["fraud"], direction: HIGHER, where: null`;
    expect((await board(`${same}, ${onHoldout}`)).nodes.length).toBeGreaterThan(0);
  });

  test.each([
    ['metric: "auc"', ['dataset: required: what the metric was measured on, or acrossDatasets: true; came: null']],
    ['metric: "churn", dataset: "holdout@1"', [expect.stringMatching(/^direction: required: HIGHER or LOWER/)]],
    [`${onHoldout}, acrossDatasets: true`, [expect.stringMatching(/^acrossDatasets: /)]],
    [`${onHoldout}, after: "x"`, [expect.stringMatching(/^after: /)]],
    [
      `${onHoldout}, where: { packages: [{ name: "a" }, { name: "b", range: "less than 2" }], commit: "xyz", repository: " ", occurredFrom: "then",
        parameters: [{ path: "a", isThere: false, above: 1 }], servesIn: [], datasets: ["@"] }`,
      [
        expect.stringMatching(/^where.servesIn: required: 1 to 20 of them; came: 0$/),
        expect.stringMatching(/^where.parameters\[0\].isThere: /),
        expect.stringMatching(/^where.packages\[1\].range: required: a range of versions, .*; came: "less than 2"$/),
        expect.stringMatching(/^where.datasets\[0\]: required: a dataset/),
        expect.stringMatching(/^where.repository: required: a repository, .*; came: " "$/),
        expect.stringMatching(/^where.commit: /),
        expect.stringMatching(/^where.occurredFrom: /),
      ],
    ],
    [
      `${onHoldout}, where: { commit: "" }`,
      ['where.commit: required: a commit id, or its first seven or more hex digits; came: ""'],
    ],
    [
      `${onHoldout}, where: { datasets: ["train@1", "train@9"] }`,
      ['where.datasets[1]: required: a recorded dataset version; came: "dataset:default/train@9"'],
    ],
  ])('%s is refused, and every fault told with its place', async (args, messages) => {
    const { errors } = await service.ask(`{ leaderboard(${args}) { metric } }`);
    expect(errors?.[0]?.message.split('\n')).toEqual(messages);
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_ARGUMENT');
  });
});

test('a Pareto front has the versions that no other one beats', async () => {
  const { data, errors } = await service.ask(`{ paretoFront(dataset: "holdout@1", models: ["fraud"],
    metrics: [{ metric: "auc" }, { metric: "latency" }]) {
      considered total metrics { metric direction } entries { values modelVersion { number } } } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    paretoFront: {
      considered: 4,
      total: 3,
      metrics: [
        { metric: 'auc', direction: 'HIGHER' },
        { metric: 'latency', direction: 'LOWER' },
      ],
      entries: [
        { values: [0.9, 30], modelVersion: { number: 1 } },
        { values: [0.8, 10], modelVersion: { number: 2 } },
        { values: ['NaN', 5], modelVersion: { number: 3 } },
      ],
    },
  });
});
