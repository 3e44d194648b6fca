import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
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

describe('on the command line', () => {
  const run = (...words: readonly string[]) =>
    runLine(['leaderboard', ...words], { variables: { PEDIGREE_URL: service.url } });

  test('versions are found by conditions as people write them', async () => {
    const { stdout, exitCode } = await run(
      ...['auc', 'fraud', '--dataset', 'holdout@1', '--parameter', 'optimizer.rate<0.2', '--package', 'torch<2.1'],
    );
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '#  VERSION  auc  MEASURED',
      '1  fraud@1  0.9  2026-05-02',
      'on holdout@1',
    ]);
    expect(exitCode).toBe(0);
  });

  test('for scripts it is one document', async () => {
    const board = await run('auc', 'fraud', '--dataset', 'holdout@1', '--first', '1', '--json');
    expect(JSON.parse(board.stdout)).toMatchObject({
      metric: 'auc',
      direction: 'HIGHER',
      versions: [
        { rank: 1, value: 0.9, version: 'model:default/fraud@1', number: 1, dataset: 'dataset:default/holdout@1' },
      ],
      more: true,
    });
    const front = await run('auc', 'fraud', '--dataset', 'holdout@1', '--trade-off', 'latency', '--json');
    expect(JSON.parse(front.stdout)).toMatchObject({
      total: 3,
      versions: [{ values: { auc: 0.9, latency: 30 } }, {}, {}],
    });
  });

  test('more may be wanted than a request may ask for', async () => {
    const board = await run('auc', 'fraud', '--dataset', 'holdout@1', '--first', '1001', '--json');
    expect(board).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(board.stdout)).toMatchObject({ versions: [{ rank: 1 }, {}, {}, { rank: 4 }], more: false });
  });

  test('without what it was measured on it is wrong usage', async () => {
    expect(await run('auc')).toMatchObject({ exitCode: 2 });
    expect(await run('auc', '--dataset', 'holdout@9')).toMatchObject({ exitCode: 1 });
  });

  test.each([
    [['churn'], ['churn']],
    [['auc', '--trade-off', 'visits'], ['visits']],
    [
      ['churn', '--trade-off', 'auc', '--trade-off', 'visits'],
      ['churn', 'visits'],
    ],
  ])('of %j it is asked by options which way what has no telling name gets better', async (asked, metrics) => {
    const faults = metrics.map(
      (metric) =>
        `--higher, --lower: required: one of them for ${metric}, whose name does not say which way it gets better; came: neither`,
    );
    expect(await run(...asked, '--dataset', 'holdout@1')).toMatchObject({
      exitCode: 2,
      stderr: `pedigree: ${faults.join('; ')}\n`,
    });
  });

  test('a model that nobody recorded is told so, one that has no such version is not', async () => {
    const { exitCode, stderr } = await run('auc', 'fraud', 'fruad', '--dataset', 'holdout@2', '--branch', 'deep');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringMatching(/^Nobody recorded \S+fruad: .*\n$/),
    });
  });

  test.each([
    [['--dataset', 'holdut'], ['dataset:default/holdut']],
    [['--dataset', 'holdout', '--trained-on', 'trian'], ['dataset:default/trian']],
    [
      ['--dataset', 'holdout@1', '--trained-on', 'trian@md5:00000000000000000000000000000009'],
      ['dataset:default/trian'],
    ],
    [
      ['--across-datasets', '--serves-in', 'prodution', '--trained-on', 'a', '--trained-on', 'b', '--namespace', 'lab'],
      ['environment:lab/prodution', 'dataset:lab/a', 'dataset:lab/b'],
    ],
    [['--across-datasets', '--trade-off', 'latency', '--serves-in', 'prodution'], ['environment:default/prodution']],
  ])('%j finds nothing, and names what nobody recorded', async (asked, names) => {
    const { exitCode, stdout, stderr } = await run('auc', ...asked);
    const none = /^No model version (of those asked for )?is known to have (the metric|all of) auc/;
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(none) });
    const warnings = stderr.trimEnd().split('\n');
    expect(warnings).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^Nobody recorded ${name}: `))));
  });

  test('an environment that nobody recorded is told beside what is found, too', async () => {
    const asked = ['auc', '--across-datasets', '--serves-in', 'production'];
    expect(await run(...asked)).toMatchObject({ exitCode: 0, stderr: '' });
    const { stdout, stderr } = await run(...asked, '--serves-in', 'prodution', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ versions: [{ version: 'model:default/fraud@4' }] });
    expect(stderr).toMatch(/^Nobody recorded environment:default\/prodution: .*\n$/);
    // Approved for every environment it is for this one, too, whether or not there is such a one.
    const approved = await run('auc', '--across-datasets', '--approved-for', 'prodution');
    expect(approved.stdout).toMatch(/^1 +fraud@2 /m);
    expect(approved.stderr).toBe(stderr);
  });

  test('where conditions leave none, it does not say that no version has the metric', async () => {
    const none = await run('auc', '--dataset', 'holdout', '--trained-on', 'train', '--branch', 'deep');
    expect(none).toMatchObject({ exitCode: 0, stderr: '' });
    expect(none.stdout).toMatch(/^No model version of those asked for is known to have the metric auc there\.$/m);
    const unmeasured = await run('lift', '--higher', 'lift', '--across-datasets');
    expect(unmeasured.stdout).toMatch(/^No model version is known to have the metric lift there\.$/m);
  });

  test('a dataset that is not recorded is blamed by its own name', async () => {
    const { stderr } = await run('auc', '--dataset', 'holdout@1', '--trained-on', 'train@9');
    expect(stderr).toContain('train@9');
    expect(stderr).not.toContain('holdout@1');
  });
});
