import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

let folder: string;
let tree: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-catalogue-'));
  service = await startChildService({ data: join(folder, 'store') });
  tree = join(folder, 'tree');
  mkdirSync(join(tree, 'data'), { recursive: true });
  writeFileSync(join(tree, 'requirements.txt'), 'numpy==1.26.4\n');
  writeFileSync(join(tree, 'fraud.onnx'), 'weights');
  writeFileSync(join(tree, 'data', 'train.csv'), 'a,b\n1,2\n');
  writeFileSync(join(tree, 'data', 'test.csv'), 'a,b\n3,4\n');
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'git@github.com:acme/fraud.git');
  git('add', 'requirements.txt');
  git('commit', '--quiet', '--message', 'one');
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function git(...command: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', ['-C', tree, ...identity, ...command], { encoding: 'utf8' }).trim();
}

async function ask(...argv: readonly string[]) {
  const { exitCode, stdout, stderr } = await say(...argv, '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

function say(...argv: readonly string[]) {
  return pedigree(argv, { folder: tree, environment: { PEDIGREE_URL: service.url } });
}

test('a dry run of what is all new says so, and records nothing', async () => {
  expect(await ask('model', 'add', 'fraud.onnx', '--data', 'data/train.csv', '--dry-run')).toMatchObject({
    dryRun: true,
  });
  expect(await ask('dataset', 'list')).toEqual({ datasets: [] });
  expect(await ask('model', 'list')).toEqual({ models: [] });
});

test('a file is a version of the dataset that its path names; the same bytes again write nothing', async () => {
  const first = await ask('dataset', 'add', 'data/train.csv', '--param', 'seed=7');
  expect(first).toMatchObject({
    repeated: false,
    size: 8,
    event: { type: 'DatasetVersioned', actor: { id: 'anonymous' } },
  });
  expect(first.event.data.recipe).toMatchObject({
    parameters: { seed: 7 },
    code: { repository: 'github.com/acme/fraud', commit: git('rev-parse', 'HEAD'), dirty: false },
    software: { language: 'python', packages: { numpy: '1.26.4' } },
  });
  expect(first.dataset).toMatch(/^dataset:default\/data\/train\.csv@sha256:[0-9a-f]{64}$/);
  const again = await ask('dataset', 'add', 'data/train.csv');
  expect(again).toMatchObject({ repeated: true, event: { id: first.event.id } });
  expect((await ask('dataset', 'show', 'default/data/train.csv')).versions).toHaveLength(1);
});

test('a model has a version with its data by role, parameters, metrics, code and software', async () => {
  const added = await ask(
    ...['model', 'add', 'fraud.onnx', '--data', 'data/train.csv', '--data', 'test=data/test.csv'],
    ...['--param', 'depth=6', '--metric', 'auc=.91', '--message', 'deeper trees', '--label', 'v1.0.0'],
  );
  expect(added).toMatchObject({
    version: 'model:default/fraud@1',
    event: { type: 'ModelTrained', reason: 'deeper trees' },
  });
  const { versions } = await ask('model', 'show', 'fraud');
  expect(versions).toMatchObject([
    {
      number: 1,
      label: 'v1.0.0',
      parameters: { depth: 6 },
      metrics: { auc: 0.91 },
      datasets: [
        { role: 'training', ref: 'dataset:default/data/train.csv@1' },
        { role: 'test', ref: 'dataset:default/data/test.csv@1' },
      ],
      code: { repository: 'github.com/acme/fraud', dirty: false },
    },
  ]);
  const { stdout } = await say('model', 'list');
  expect(stdout).toMatch(
    /^MODEL {2}NAMESPACE {2}VERSIONS {2}LATEST {2}OCCURRED\nfraud {2}default +1 {2}v1\.0\.0 {2}\d{4}-\d\d-\d\d\n$/,
  );
});

test('a model version that came of others names them, by which relation', async () => {
  const from = ['--parent', 'fraud@v1.0.0', '--parent', 'fraud@1:ADAPTER'];
  expect(await ask('model', 'add', 'fraud.onnx', '--name', 'merged', ...from)).toMatchObject({
    event: {
      data: {
        parents: [
          { relation: 'FINE_TUNE', name: 'fraud', number: 1 },
          { relation: 'ADAPTER', name: 'fraud', number: 1 },
        ],
      },
    },
  });
  const { stdout } = await say('model', 'add', 'fraud.onnx', '--name', 'merged', '--parent', 'merged@1:MERGE');
  expect(stdout).toContain('  parent    MERGE: model:default/merged@1\n');
  expect(await say('model', 'add', 'fraud.onnx', '--parent', 'fraud@9')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('refused, UNKNOWN_REFERENCE: required: '),
  });
});

test('people are told what was read', async () => {
  writeFileSync(join(tree, 'requirements.txt'), 'numpy==1.26.5\n');
  const { exitCode, stdout } = await say('model', 'add', 'fraud.onnx', '--data', 'default/data/train.csv@1');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^model:default\/fraud@2 is trained\. Recorded at [a-z2-7]{16}\.\d+\.\n/);
  expect(stdout).toContain('  data      training: dataset:default/data/train.csv@1\n');
  expect(stdout).toMatch(
    / {2}code {6}github\.com\/acme\/fraud at [0-9a-f]{10}, with changes\n {2}software {2}python, 1 package\n$/,
  );
});

test('a dataset that nobody recorded is refused, and no model version is written', async () => {
  const { exitCode, stderr } = await say('model', 'add', 'fraud.onnx', '--data', 'prices@3');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: expect.stringContaining('refused, UNKNOWN_REFERENCE: required: '),
  });
  expect((await ask('model', 'show', 'fraud')).versions).toHaveLength(2);
});

test('events about a version are found by its number, its label, its branch and its digest alike', async () => {
  const about = async (subject: string) => (await say('events', '--subject', subject)).stdout;
  const trained = await about('fraud@1');
  expect(trained).toMatch(/ ModelTrained .*deeper trees\n$/);
  expect(await about('fraud@v1.0.0')).toBe(trained);
  expect(await about('fraud@branch:main')).toBe(await about('fraud@2'));
  const { digest } = (await ask('dataset', 'show', 'default/data/test.csv')).versions[0];
  const versioned = await about('dataset:default/data/test.csv@1');
  expect(versioned).toMatch(/ DatasetVersioned /);
  expect(await about(`dataset:default/data/test.csv@${digest}`)).toBe(versioned);
});

test('a subject of which nothing is known, or of which no event can be, is said to be so', async () => {
  expect(await say('events', '--subject', 'fraud@v9')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'pedigree: not found: model:default/fraud@v9\n',
  });
  expect(await say('events', '--subject', 'fraud@9')).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'No such event is recorded.\n',
  });
  for (const subject of ['run:r7', 'environment:production@2026-05-01']) {
    expect(await say('events', '--subject', subject)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`--subject: required: a dataset, a model, a version of one, or an environment`),
    });
  }
});

test('what is not there is not found, with exit code 1', async () => {
  expect(await say('model', 'show', 'churn')).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: 'pedigree: not found: model:default/churn\n',
  });
  expect(await say('dataset', 'show', 'prices')).toMatchObject({
    exitCode: 1,
    stderr: 'pedigree: not found: dataset:default/prices\n',
  });
});
