import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { commit, diffStory, md5 } from './diff-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, diffStory);
});
afterAll(() => service.remove());

interface TellsPath {
  readonly path: string;
}

/** Differences by section, each without what says nothing. */
async function diff(a: string, b: string, more = '') {
  const { data, errors } = await service.ask<{
    diff: { a: string; b: string; sections: { section: string; compareUrl: string; differences: TellsPath[] }[] };
  }>(
    `query ($a: String!, $b: String!) { diff(a: $a, b: $b${more}) { a b sections { section compareUrl
       differences { path change from to step delta isBetter } } } }`,
    { a, b },
  );
  if (errors || !data.diff) return { errors, diff: data?.diff };
  const said = (value: object) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const sections = data.diff.sections.map((each) => [each.section, each.differences.map(said)]);
  const urls = data.diff.sections.flatMap(({ compareUrl }) => compareUrl ?? []);
  return { a: data.diff.a, b: data.diff.b, urls, sections: Object.fromEntries(sections) };
}

describe('diff', () => {
  test('of two versions of a model tells section by section what was added, removed and changed', async () => {
    expect(await diff('fraud@1', 'fraud@branch:main')).toEqual({
      a: 'model:default/fraud@1',
      b: 'model:default/fraud@2',
      urls: [`https://github.com/acme/fraud/compare/${commit('a')}...${commit('b')}`],
      sections: {
        CODE: [{ path: 'commit', change: 'CHANGED', from: commit('a'), to: commit('b') }],
        DATASETS: [
          { path: 'gone', change: 'REMOVED', from: md5('9') },
          { path: 'train', change: 'CHANGED', from: md5('1'), to: md5('2') },
          { path: 'train#rows', change: 'CHANGED', from: 10, to: 12 },
          { path: 'train#schema.a.type', change: 'CHANGED', from: 'int', to: 'float' },
          { path: 'train#schema.b.type', change: 'REMOVED', from: 'text' },
          { path: 'train#schema.c.type', change: 'ADDED', to: 'int' },
        ],
        PARENTS: [{ path: 'model:default/base@1', change: 'ADDED', to: 'FINE_TUNE' }],
        PARAMETERS: [{ path: 'optimizer.rate', change: 'CHANGED', from: 0.1, to: 0.2 }],
        SOFTWARE: [
          { path: 'packages."ruamel.yaml"', change: 'CHANGED', from: '0.17', to: '0.16', step: 'DOWN' },
          { path: 'packages.numpy', change: 'CHANGED', from: '1.9', to: '1.10', step: 'UP' },
          { path: 'packages.six', change: 'REMOVED', from: '1.16' },
          { path: 'packages.torch', change: 'ADDED', to: '2.1' },
        ],
        METRICS: [
          { path: 'auc', change: 'CHANGED', from: 0.5, to: 0.75, delta: 0.25, isBetter: true },
          { path: 'churn', change: 'CHANGED', from: 3, to: 4, delta: 1 },
          { path: 'f1', change: 'REMOVED', from: 0.5 },
          { path: 'loss', change: 'CHANGED', from: 0.5, to: 0.75, delta: 0.25, isBetter: false },
        ],
        ARTIFACTS: [{ path: 'model.bin', change: 'CHANGED', from: md5('3'), to: md5('4') }],
      },
    });
  });

  test('of a version with itself is empty; what is the same is told where it is asked for', async () => {
    expect(await diff('fraud@1', 'fraud@1')).toMatchObject({ sections: {} });
    expect(await diff('fraud@1', 'fraud@2', ', all: true')).toMatchObject({
      sections: {
        PARAMETERS: expect.arrayContaining([
          { path: '"a.b"', change: 'SAME', from: 1, to: 1 },
          { path: 'seed', change: 'SAME', from: 7, to: 7 },
        ]),
      },
    });
  });

  test('what the question says of a metric holds', async () => {
    expect(await diff('fraud@1', 'fraud@2', ', lowerIsBetter: ["churn"]')).toMatchObject({
      sections: { METRICS: [{}, { path: 'churn', isBetter: false }, {}, {}] },
    });
  });

  test('of two versions of a dataset tells digest, rows and schema by column', async () => {
    expect(await diff('dataset:train@1', 'dataset:train@2')).toMatchObject({
      a: 'dataset:default/train@1',
      sections: {
        CONTENT: [
          { path: 'digest', change: 'CHANGED' },
          { path: 'rows', change: 'CHANGED', from: 10, to: 12 },
          { path: 'schema.a.type', change: 'CHANGED', from: 'int', to: 'float' },
          { path: 'schema.b.type', change: 'REMOVED' },
          { path: 'schema.c.type', change: 'ADDED' },
        ],
      },
    });
  });

  test('of an environment at two times tells what serves by model', async () => {
    const first = { version: 'model:default/fraud@1', share: 10_000 };
    const both = [
      { ...first, share: 9_000 },
      { version: 'model:default/fraud@2', share: 1_000 },
    ];
    expect(await diff('environment:production@2026-04-30', 'environment:production@2026-05-02')).toMatchObject({
      sections: { SERVING: [{ path: 'fraud', change: 'ADDED', to: [first] }] },
    });
    expect(await diff('environment:production@2026-05-02', 'environment:production')).toEqual({
      a: 'environment:default/production@2026-05-02T00:00:00.000Z',
      b: 'environment:default/production',
      urls: [],
      sections: { SERVING: [{ path: 'fraud', change: 'CHANGED', from: [first], to: both }] },
    });
  });

  test('of environments tells another deal of the keys: another salt, or another order of who shares the traffic', async () => {
    expect(await diff('environment:resalted@2026-05-02', 'environment:resalted')).toMatchObject({
      sections: { SERVING: [{ path: 'fraud#salt', change: 'ADDED', to: '2026-q4' }] },
    });
    const one = { version: 'model:default/fraud@1', share: 9_000 };
    const two = { version: 'model:default/fraud@2', share: 1_000 };
    expect(await diff('environment:turned@2026-05-01T12:00:00Z', 'environment:turned')).toMatchObject({
      sections: { SERVING: [{ path: 'fraud', change: 'CHANGED', from: [one, two], to: [two, one] }] },
    });
    const told = await service.ask('{ servingHistory(environment: "resalted") { nodes { salt } } }');
    expect(told.data).toEqual({
      servingHistory: { nodes: [{ salt: '2026-q4' }, { salt: 'default/resalted/fraud' }] },
    });
  });

  test('datasets of several namespaces are told by their whole names', async () => {
    expect(await diff('fraud@1', 'team-a/fraud@1')).toMatchObject({
      sections: {
        DATASETS: [
          { path: 'default/gone', change: 'REMOVED' },
          { path: 'default/train#rows', change: 'SAME' },
          { path: 'team-a/train', change: 'ADDED' },
        ].filter(({ change }) => change !== 'SAME'),
      },
    });
  });

  test('metrics of different datasets are not called better or worse', async () => {
    expect(await diff('base@1', 'base@2')).toMatchObject({
      sections: {
        METRICS: [
          { path: 'auc', change: 'CHANGED', from: 0.5, to: 0.75 },
          { path: 'auc#dataset', change: 'REMOVED', from: `dataset:default/train@${md5('1')}` },
        ],
      },
    });
    expect(JSON.stringify(await diff('base@1', 'base@2'))).not.toMatch(/isBetter|delta/);
  });

  test('a metric is compared with what was measured on the same dataset, however many it was measured on', async () => {
    const on = (digit: string) => `(dataset:default/train@${md5(digit)})`;
    expect(await diff('twice@1', 'twice@2', ', lowerIsBetter: ["churn"]')).toMatchObject({
      sections: {
        METRICS: [
          { path: `auc ${on('1')}`, change: 'CHANGED', from: 0.9, to: 0.8, delta: 0.8 - 0.9, isBetter: false },
          { path: `auc ${on('2')}`, change: 'CHANGED', from: 0.5, to: 0.6, delta: 0.6 - 0.5, isBetter: true },
          { path: 'churn', change: 'CHANGED', from: 5, to: 4, delta: -1, isBetter: true },
          { path: `churn ${on('1')}`, change: 'REMOVED', from: 3 },
          { path: `churn ${on('2')}`, change: 'ADDED', to: 7 },
        ],
      },
    });
    const { data } = await service.ask<object>('{ recipe(of: "twice@2") { metrics } }');
    expect(data).toEqual({ recipe: { metrics: { auc: 0.8, churn: 7 } } });
  });

  test('what changed in the first bad version tells the metric on the dataset that was asked about', async () => {
    const { data } = await service.ask<object>(
      `{ bisect(metric: "auc", dataset: "train@1", good: "twice@1", bad: "twice@2") { firstBad { number }
         changes { sections { section differences { path from to isBetter } } } } }`,
    );
    const differences = expect.arrayContaining([{ path: 'auc', from: 0.9, to: 0.8, isBetter: false }]);
    expect(data).toMatchObject({
      bisect: {
        firstBad: { number: 2 },
        changes: [{ sections: [{ section: 'PARENTS' }, { section: 'METRICS', differences }] }],
      },
    });
    expect(JSON.stringify(data)).not.toMatch(/"auc \(/);
  });

  test('a name that holds a # is no detail of another: it stands in quotes, and changes that it tells of are told', async () => {
    const changed = (path: string, from: number, to: number, isBetter: boolean) => {
      return { path, change: 'CHANGED', from, to, delta: to - from, isBetter };
    };
    expect(await diff('odd@1', 'odd@2', ', higherIsBetter: ["hits#10"]')).toMatchObject({
      sections: {
        METRICS: [
          changed('"auc#dataset"', 1, 2, true),
          changed('"hits#10"', 0.8, 0.2, false),
          changed('auc', 0.5, 0.6, true),
          { path: 'hits', change: 'REMOVED' },
        ],
        ARTIFACTS: [
          { path: '"s3://models/odd#1"', change: 'CHANGED', from: md5('3'), to: md5('4') },
          { path: '"s3://models/odd#1"#size', change: 'CHANGED', from: 10, to: 12 },
          { path: 's3://models/odd', change: 'REMOVED' },
        ],
      },
    });
    const world = { variables: { PEDIGREE_URL: service.url }, clock: Date.now };
    const shown = await runLine(['diff', 'odd@1', 'odd@2', '--lower', 'hits#10'], world);
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^ {2}~ {2}"hits#10" +0\.8 +→ 0\.2 +-0\.6 better$/m);
  });

  test('a Python package is one however its name is written, and called as it is now', async () => {
    const path = 'packages.pyyaml';
    expect(await diff('odd@1', 'odd@2')).toMatchObject({
      sections: { SOFTWARE: [{ path, change: 'CHANGED', from: '6.0', to: '6.0.2', step: 'UP' }] },
    });
    const { data } = await service.ask<object>(
      '{ blame(of: "odd@2", paths: ["software"]) { facts { path since { number } } } }',
    );
    expect(data).toEqual({
      blame: {
        facts: [
          { path: 'language', since: { number: 1 } },
          { path, since: { number: 2 } },
          { path: 'packages.ruamel-yaml', since: { number: 1 } },
        ],
      },
    });
  });

  test('a version that nobody recorded makes it null; two things that cannot be compared are refused', async () => {
    expect(await diff('fraud@1', 'fraud@9')).toEqual({ errors: undefined, diff: null });
    for (const [a, b] of [
      ['fraud@1', 'dataset:train@1'],
      ['environment:production@2026-05-02', 'fraud@1'],
      ['environment:production@2026-05-02', 'environment:dev@2026-05-02'],
    ] as const) {
      expect((await diff(a, b)).errors).toMatchObject([{ message: expect.stringContaining('came:') }]);
    }
  });

  test.each([
    ['fraud', 'fraud@1', /^a: required: a version of a model or of a dataset, or an environment, .*; came: "fraud"$/],
    ['fraud@1', 'run:nightly', /^b: required: a version of a model .*, or an environment, .*; came: "run:nightly"$/],
    ['environment:production', 'environment:production@monday', /^b: required: .*; came: "monday"$/],
    ['environment:', 'environment:production', /^a: required: .*; came: "environment:"$/],
  ])('what cannot be read is refused by the name of its argument: %j, %j', async (a, b, message) => {
    expect((await diff(a, b)).errors).toMatchObject([{ message: expect.stringMatching(message) }]);
  });
});

test('compare lays several versions side by side', async () => {
  const { data, errors } = await service.ask<{ compare: { of: string[]; rows: { section: string }[] } }>(
    `{ compare(of: ["fraud@1", "fraud@2", "base@1"]) { of rows { section path isSame values { isKnown value } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.compare.of).toEqual(['model:default/fraud@1', 'model:default/fraud@2', 'model:default/base@1']);
  const [known, unknown] = [(value: unknown) => ({ isKnown: true, value }), { isKnown: false, value: null }];
  expect(data.compare.rows.filter(({ section }) => section === 'PARAMETERS')).toEqual([
    { section: 'PARAMETERS', path: '"a.b"', isSame: false, values: [known(1), known(1), unknown] },
    { section: 'PARAMETERS', path: 'optimizer.momentum', isSame: false, values: [known(0.9), known(0.9), unknown] },
    { section: 'PARAMETERS', path: 'optimizer.rate', isSame: false, values: [known(0.1), known(0.2), unknown] },
    { section: 'PARAMETERS', path: 'seed', isSame: false, values: [known(7), known(7), unknown] },
  ]);
  const refused = await service.ask('{ compare(of: ["fraud@1"]) { of } }');
  expect(refused.errors).toMatchObject([{ message: expect.stringMatching(/2 to 50 versions.*came: \["fraud@1"\]/) }]);
});
