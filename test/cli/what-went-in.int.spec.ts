import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { base, code, commit, md5, one, raw, run, startLineageStory, train, two } from './lineage-story.ts';

let story: Awaited<ReturnType<typeof startLineageStory>>;

beforeAll(async () => {
  story = await startLineageStory();
});

afterAll(() => story.stop());

test('a recipe in JSON has all that scripts rely on, and says what is stale', async () => {
  const { asOf: _, ...recipe } = await story.ask('recipe', 'fraud@v1.0.0');
  expect(recipe).toEqual({
    of: one,
    run: { ref: run, id: 'nightly-7', name: null, startedAt: null, endedAt: null },
    code: { ref: code, repository: expect.stringContaining('github.com/acme/fraud'), commit, path: null, dirty: null },
    datasets: [{ role: 'training', ref: train, name: 'train', digest: md5('b'), indirect: false }],
    usedArtifacts: [],
    parameters: { featurize: { ngrams: 2 } },
    software: { language: 'python', packages: { numpy: '1.26.4', scipy: '1.13.0' } },
    parents: [{ relation: 'FINE_TUNE', ref: base }],
    metrics: { auc: 0.91 },
    artifacts: [{ name: 'model.pkl', digest: md5('c'), size: 1_500_000, uri: 's3://models/1' }],
    problems: [],
  });
  expect(await story.ask('recipe', 'base@1')).toMatchObject({
    code: null,
    datasets: [],
    parameters: {},
    problems: [{ where: expect.any(String), what: expect.stringContaining('unknown') }],
  });
});

test('a recipe for people ends with its problems', async () => {
  const lines = await story.linesOf('recipe', 'fraud@2');
  expect(lines.slice(-2)).toEqual(['1 PROBLEM:', '! metrics: stale: other bytes were evaluated']);
});

test('a path is a list of steps with their roles; where there is none, the exit code is 1', async () => {
  expect(await story.linesOf('path', 'dataset:raw@1', 'fraud@1')).toEqual([
    raw,
    `  ─ derived → ${train}`,
    `  ─ training → ${run}`,
    `  ─ output → ${one} (v1.0.0)`,
  ]);
  expect(await story.ask('path', 'dataset:raw@1', 'fraud@1')).toMatchObject({
    from: raw,
    to: one,
    nodes: [{ ref: raw }, { ref: train }, { ref: run }, { ref: one }],
    edges: [{ role: 'derived' }, { role: 'training' }, { role: 'output' }],
  });
  expect(await story.say('path', 'fraud@1', 'dataset:raw@1')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `pedigree: not found: a way from ${one} to ${raw}\n`,
  });
  expect(await story.say('path', 'dataset:raw@1', 'churn@1')).toMatchObject({
    exitCode: 1,
    stderr: 'pedigree: not found: model:default/churn@1\n',
  });
});

test('impact lists who descends from it, by which way, and where each serves with which share', async () => {
  expect(await story.ask('impact', 'dataset:raw@1')).toMatchObject({
    of: raw,
    versions: [
      { version: two, label: 'v1.1.0', retracted: false, serving: [{ environment: 'production', share: 1_000 }] },
      { version: one, label: 'v1.0.0', serving: [{ environment: 'production', share: 9_000 }] },
    ],
  });
  const lines = await story.linesOf('impact', 'dataset:raw@1');
  expect(lines[0]).toMatch(/^VERSION +LABEL +SERVES +WAY$/);
  expect(lines[1]).toMatch(/^fraud@2 +v1\.1\.0 +production 10% +raw@1 → train@1$/);
  expect(lines.at(-1)).toBe('2 model versions came of it, 2 of them in service now.');
  expect(await story.linesOf('impact', 'fraud@2')).toEqual([expect.stringContaining('No model version is known')]);
});

test('impact says by which other names the same bytes are there, and what to type', async () => {
  const digest = md5('7');
  await story.tell([
    { registerDataset: { name: 'bad' } },
    { versionDataset: { dataset: 'bad', digest } },
    { registerDataset: { name: 'a copy' } },
    { versionDataset: { dataset: 'dataset:default/a copy', digest } },
    { registerDataset: { namespace: 'shop', name: 'copy' } },
    { versionDataset: { dataset: 'dataset:shop/copy', digest } },
  ]);
  expect(await story.ask('impact', 'dataset:bad@1')).toMatchObject({
    versions: [],
    sameBytes: ['dataset:default/a copy@1', 'dataset:shop/copy@1'],
  });
  expect((await story.linesOf('impact', 'dataset:bad@1')).slice(2)).toEqual([
    'The same bytes are there by other names, and what came of those is not listed here. Ask of them too:',
    "  pedigree impact 'dataset:default/a copy@1'",
    '  pedigree impact dataset:shop/copy@1',
  ]);
  expect(await story.ask('impact', 'dataset:raw@1')).toMatchObject({ sameBytes: [] });
});

test('software lists who was trained with a package, of any version or of one', async () => {
  expect(await story.ask('software', 'numpy')).toMatchObject({
    package: 'numpy',
    version: null,
    versions: [
      { version: two, package: { name: 'numpy', version: '2.0.0' } },
      { version: one, package: { name: 'numpy', version: '1.26.4' } },
    ],
  });
  expect((await story.ask('software', 'numpy@1.26.4')).versions).toMatchObject([{ version: one, label: 'v1.0.0' }]);
  expect((await story.linesOf('software', 'scipy'))[1]).toMatch(/^fraud@1 +v1\.0\.0 +scipy 1\.13\.0 +\d{4}-/);
  expect(await story.linesOf('software', 'torch')).toEqual([
    'No model version is known to have been trained with torch.',
  ]);
});
