import { describe, expect, test } from '@jest/globals';
import { md5 } from '../testing/made-pipeline.ts';
import { digests, files, metrics, recipeOf } from '../testing/told-recipe.ts';

const lockWith = (from: string, to: string) => ({ 'dvc.lock': files['dvc.lock'].replace(from, to) });
const problemsOf = async (changes: Readonly<Record<string, string | null>>, artifact?: string) =>
  (await recipeOf(changes, artifact)).training.problems;

test('a version has its run, its inputs by stage, the indirect ones and all parameters, its metrics, and no problem', async () => {
  const { training, evaluations } = await recipeOf();
  expect(training).toEqual({
    run: { id: expect.any(String), name: 'train' },
    datasets: [
      { dataset: `dataset:shop/clean.csv@md5:${digests.clean}`, role: 'train' },
      { dataset: `dataset:shop/data.csv@md5:${digests.data}`, role: 'clean', indirect: true },
    ],
    parameters: { seed: 1, 'clean.rows': 10 },
    metrics: { acc: 0.5 },
    artifacts: [{ name: 'model.pkl', uri: 'model.pkl', digest: `md5:${digests.model}`, size: 9 }],
  });
  expect(evaluations).toEqual([
    {
      dataset: `dataset:shop/data.csv@md5:${digests.data}`,
      metrics: { acc: 0.5 },
      run: { id: expect.any(String), name: 'test' },
    },
  ]);
});

test('code that git lacks at the commit is a dataset version', async () => {
  const { training } = await recipeOf({ 'clean.py': null });
  expect(training.datasets).toContainEqual({
    ...{ dataset: `dataset:shop/clean.py@md5:${md5('code')}`, role: 'clean', indirect: true },
  });
});

test('where an input is not what its producer recorded, the chain ends, and that is said', async () => {
  const { training } = await recipeOf(
    lockWith(`clean.csv, md5: ${digests.clean}}]\n    params`, `clean.csv, md5: ${digests.other}}]\n    params`),
  );
  expect(training.datasets).toEqual([{ dataset: `dataset:shop/clean.csv@md5:${digests.other}`, role: 'train' }]);
  expect(training.parameters).toEqual({ seed: 1 });
  expect(training.problems).toEqual([
    {
      where: 'dvc.lock: stage train',
      what: `stale: it used clean.csv as md5:${digests.other}, and stage clean has md5:${digests.clean}`,
    },
  ]);
});

test('data that changed since they were used end the chain as well', async () => {
  const changed = { 'data.csv.dvc': `outs: [{path: data.csv, md5: ${digests.other}}]\n` };
  expect(await problemsOf(changed)).toEqual([
    {
      where: 'dvc.lock: stage clean',
      what: `stale: it used data.csv as md5:${digests.data}, and data.csv.dvc has md5:${digests.other}`,
    },
  ]);
});

test('a stage that looked at other bytes evaluates nothing of this version', async () => {
  const { training, evaluations } = await recipeOf(
    lockWith(`[{path: model.pkl, md5: ${digests.model}}`, `[{path: model.pkl, md5: ${digests.other}}`),
  );
  expect(evaluations).toEqual([]);
  expect(training.problems).toEqual([
    { where: 'dvc.lock: stage test', what: expect.stringMatching(/^stale: it evaluated model\.pkl/) },
  ]);
});

test('metrics are unknown where git lacks them, stale where it has others, and said to be unreadable', async () => {
  const where = 'dvc.lock: stage train';
  expect(await problemsOf({ 'train.json': null })).toEqual([
    { where, what: expect.stringMatching(/are unknown: git/) },
  ]);
  expect(await problemsOf({ 'train.json': '{"acc": 1}' })).toEqual([
    { where, what: expect.stringMatching(/^stale: git/) },
  ]);
  const broken = { 'train.json': '{', ...lockWith(`train.json, md5: ${md5(metrics)}`, `train.json, md5: ${md5('{')}`) };
  expect(await problemsOf(broken)).toEqual([{ where, what: expect.stringMatching(/cannot be read/) }]);
});

test('a stage that dvc.yaml declares no more is followed, and that is said', async () => {
  const { training } = await recipeOf({ 'dvc.yaml': 'stages: {train: {}}\n' });
  expect(training.parameters).toEqual({ seed: 1, 'clean.rows': 10 });
  expect(training.problems).toEqual([{ where: 'dvc.lock: stage clean', what: expect.stringMatching(/no such stage/) }]);
});

test.each([
  ['an unannotated version', { 'artifacts.yaml': null }, 'm', /^lineage unknown: nothing at this commit annotates it/],
  ['an annotation without a path', { 'artifacts.yaml': 'm: {type: model}' }, 'm', /names no path/],
  ['a path that nothing holds', { 'artifacts.yaml': 'm: {path: nowhere}' }, 'm', /nothing at this commit holds it/],
  ['a path that git has', { 'artifacts.yaml': 'm: {path: clean.py}' }, 'm', /git has it, and no stage made it/],
  ['data that a .dvc file keeps', { 'artifacts.yaml': 'm: {path: data.csv}' }, 'm', /no stage made it/],
  ['another artifact', {}, 'other', /annotates it/],
])(
  '%s has an unknown lineage, and no run, inputs or parameters of anything else',
  async (_, changes, artifact, what) => {
    const { training, evaluations } = await recipeOf(changes, artifact);
    expect(training.problems).toEqual([{ where: expect.any(String), what: expect.stringMatching(what) }]);
    expect(training).not.toHaveProperty('run');
    expect(training).not.toHaveProperty('datasets');
    expect(evaluations).toEqual([]);
  },
);

test('a file in an output folder has the lineage of the folder, and an unknown digest', async () => {
  const { training } = await recipeOf({
    'artifacts.yaml': 'm: {path: models/m.pkl, type: model}\n',
    ...lockWith(`model.pkl, md5: ${digests.model}, size: 9}`, `models, md5: ${digests.model}.dir, size: 9}`),
  });
  expect(training.run).toMatchObject({ name: 'train' });
  expect(training.artifacts).toEqual([{ name: 'models/m.pkl', uri: 'models/m.pkl' }]);
  expect(training.problems).toEqual([{ where: 'models/m.pkl', what: expect.stringMatching(/digest is unknown/) }]);
});

test('a file that an annotation calls a model is no dataset, but bytes that were used', async () => {
  const base = 'base: {path: clean.csv, type: model}\nm: {path: model.pkl, type: model}\n';
  const { training } = await recipeOf({ 'artifacts.yaml': base });
  expect(training.usedArtifacts).toEqual([{ digest: `md5:${digests.clean}`, role: 'train' }]);
  expect(training.datasets?.map(({ role }) => role)).toEqual(['clean']);
});

describe('what an input lies in, or holds', () => {
  const lock = (deps: string, outs: string) => `schema: '2.0'
stages:
  clean:
    params: {params.yaml: {split: 0.9}}
    outs: [{path: data, md5: ${digests.clean}.dir}]
  train:
    deps: [${deps}]
    outs: [${outs}]
`;
  const model = `{path: model.pkl, md5: ${digests.model}}`;

  test('is followed, and said to be uncertain: which content of it was used is not recorded', async () => {
    const within = lock(`{path: data/part.csv, md5: ${digests.data}}`, model);
    const { training } = await recipeOf({ 'dvc.lock': within });
    expect(training.parameters).toEqual({ split: 0.9 });
    expect(training.problems).toEqual([
      {
        where: 'dvc.lock: stage train',
        what: 'uncertain: data/part.csv lies in data, and which content of data it was taken from is not recorded; what stands before it is as the lock has it at this commit',
      },
    ]);
    const around = lock(`{path: ., md5: ${digests.other}.dir}`, model);
    expect(await problemsOf({ 'dvc.lock': around, 'data.csv.dvc': null })).toEqual([
      { where: 'dvc.lock: stage train', what: expect.stringMatching(/^uncertain: \. holds data, and which/) },
    ]);
  });

  test('is no input where the stage made it itself: a folder of code stays code', async () => {
    const itself = lock(
      `{path: src, md5: ${digests.other}.dir}`,
      `${model}, {path: src/cache.bin, md5: ${digests.data}}`,
    );
    const { training } = await recipeOf({ 'dvc.lock': itself, src: '' });
    expect(training).not.toHaveProperty('datasets');
    expect(training).not.toHaveProperty('problems');
  });
});

test('where no digest is known, what was used is unknown and not stale, and that is said once', async () => {
  const where = 'dvc.lock: stage clean';
  expect(await problemsOf({ 'data.csv.dvc': 'outs: [{path: data.csv}]\n' })).toEqual([
    { where, what: `unknown: it used data.csv as md5:${digests.data}, and of data.csv.dvc no digest is known` },
  ]);
  const unsaid = lockWith(
    `[{path: data.csv, md5: ${digests.data}}, {path: clean.py`,
    '[{path: data.csv}, {path: clean.py',
  );
  expect(await problemsOf(unsaid)).toEqual([{ where, what: 'the digest of its input data.csv is unknown' }]);
});
