import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Client, type Command, createClient, recordAll } from '@pedigree/client';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

// Every line is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

const commit = '0123456789'.repeat(4);
const md5 = (hex: string) => `md5:${hex.repeat(32)}`;
const [raw, train, base, one, two] = [
  'dataset:default/raw@1',
  'dataset:default/train@1',
  'model:default/base@1',
  'model:default/fraud@1',
  'model:default/fraud@2',
];
const code = `code:default/github.com/acme/fraud@git:${commit}`;
const run = 'run:default/nightly-7';
const weights = `artifact:default/${md5('c')}`;

let folder: string;
let service: ChildService;
let client: Client;
/** Where the log stood before the second version of fraud. */
let before: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-lineage-'));
  service = await startChildService({ data: join(folder, 'data') });
  client = createClient({ url: service.url, actor: 'ada' });
  before = await tell([
    { registerDataset: { name: 'raw' } },
    { versionDataset: { dataset: 'raw', digest: md5('a') } },
    { registerDataset: { name: 'train' } },
    { versionDataset: { dataset: 'train', digest: md5('b'), derivedFrom: ['raw@1'] } },
    { registerModel: { name: 'base' } },
    { recordTraining: { model: 'base' } },
    { registerModel: { name: 'fraud' } },
    {
      recordTraining: {
        model: 'fraud',
        label: 'v1.0.0',
        run: { id: 'nightly-7' },
        code: { repository: 'https://github.com/acme/fraud.git', commit },
        datasets: [{ dataset: 'train@1' }],
        parents: [{ model: 'base@1', relation: 'FINE_TUNE' }],
        parameters: { featurize: { ngrams: 2 } },
        software: { language: 'python', packages: { numpy: '1.26.4', scipy: '1.13.0' } },
        metrics: { auc: 0.91 },
        artifacts: [{ name: 'model.pkl', digest: md5('c'), size: 1_500_000, uri: 's3://models/1' }],
      },
    },
  ]);
  await tell([
    {
      recordTraining: {
        model: 'fraud',
        label: 'v1.1.0',
        datasets: [{ dataset: 'train@1' }, { dataset: 'train@1', role: 'test' }],
        software: { packages: { numpy: '2.0.0' } },
        problems: [{ where: 'metrics', what: 'stale: other bytes were evaluated' }],
      },
    },
    { defineEnvironment: { name: 'production', production: true } },
    {
      promoteModel: {
        environment: 'production',
        model: 'fraud',
        allocation: [
          { version: '1', share: 9_000 },
          { version: '2', share: 1_000 },
        ],
      },
    },
  ]);
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Tells the service, until its views show it. Gives the last position. */
async function tell(commands: readonly Command[]): Promise<string> {
  let position = '';
  for await (const outcome of recordAll(client, commands)) {
    if (outcome.kind === 'rejected') throw new Error(`${outcome.code}: ${outcome.message}`);
    position = outcome.position;
  }
  await client.lineage({ of: 'raw@1' }, { minPosition: position });
  return position;
}

function say(...argv: readonly string[]) {
  return pedigree(argv, { environment: { PEDIGREE_URL: service.url } });
}

/** Runs a line that is to succeed, and reads the one document that it prints. */
async function ask(...argv: readonly string[]) {
  const { exitCode, stdout, stderr } = await say(...argv, '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** The lines that are printed for people, but for the last, which tells the position. */
async function linesOf(...argv: readonly string[]): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await say(...argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

test('lineage in JSON has every node and edge once, in one order, with kinds in small letters', async () => {
  const { asOf, ...lineage } = await ask('lineage', 'fraud@v1.0.0', '--upstream');
  expect(asOf).toEqual({ position: expect.stringMatching(/\.\d+$/), recordedAt: expect.any(String) });
  expect(lineage).toEqual({
    of: one,
    roots: [one],
    nodes: [
      { ref: code, kind: 'code', name: 'github.com/acme/fraud', digest: `git:${commit}`, label: null, number: null },
      { ref: raw, kind: 'dataset', name: 'raw', digest: md5('a'), label: null, number: 1 },
      { ref: train, kind: 'dataset', name: 'train', digest: md5('b'), label: null, number: 1 },
      { ref: base, kind: 'model', name: 'base', digest: null, label: null, number: 1 },
      { ref: one, kind: 'model', name: 'fraud', digest: null, label: 'v1.0.0', number: 1 },
      { ref: run, kind: 'run', name: 'nightly-7', digest: null, label: null, number: null },
    ],
    edges: [
      { from: code, to: one, role: 'code' },
      { from: raw, to: train, role: 'derived' },
      { from: train, to: run, role: 'training' },
      { from: base, to: one, role: 'FINE_TUNE' },
      { from: run, to: one, role: 'output' },
    ],
    truncated: false,
    cutAt: [],
  });
});

test('lineage for people is a tree each way', async () => {
  expect(await linesOf('lineage', 'fraud@1')).toEqual([
    `${one} (v1.0.0)`,
    'made of:',
    `├ output: ${run}`,
    `│ └ training: ${train}`,
    `│   └ derived: ${raw}`,
    `├ FINE_TUNE: ${base}`,
    `└ code: ${code}`,
    'what came of it:',
    `└ artifact: ${weights}`,
    '',
    expect.stringMatching(/^7 nodes, 6 edges, as known at [a-z2-7]{16}\.\d+ \(.+Z\)$/),
  ]);
});

test('one thing in two roles is one line, and bytes are found by their digest alone', async () => {
  expect((await linesOf('lineage', 'fraud@2', '--upstream'))[2]).toBe(`└ test, training: ${train}`);
  expect(await ask('lineage', md5('c'), '--upstream', '--kinds', 'model')).toMatchObject({
    of: weights,
    nodes: [{ ref: base }, { ref: one }],
  });
});

test('what is asked as known before shows nothing that was recorded after', async () => {
  const refs = async (...more: readonly string[]) => {
    const { nodes } = await ask('lineage', 'dataset:raw', '--downstream', '--kinds', 'model', ...more);
    return nodes.map(({ ref }: { ref: string }) => ref);
  };
  expect(await refs()).toEqual([one, two]);
  expect(await refs('--known-at', before)).toEqual([one]);
});

test('a walk that was cut says so, and where', async () => {
  expect(await ask('lineage', 'fraud@1', '--upstream', '--depth', '1')).toMatchObject({
    truncated: true,
    cutAt: [run],
  });
  const lines = await linesOf('lineage', 'fraud@1', '--upstream', '--depth', '1');
  expect(lines).toContain(`├ output: ${run}  … more`);
  expect(lines).toContain('Not all: the way was cut at the nodes marked  … more.');
});

test('a name without a version stands for all its versions', async () => {
  const { of, roots } = await ask('lineage', 'fraud', '--upstream');
  expect({ of, roots }).toEqual({ of: 'model:default/fraud', roots: [one, two] });
  expect(await linesOf('lineage', 'fraud', '--upstream')).toContain(`└ test, training: ${train}  ↑ shown above`);
});

test('pictures are in the languages of Graphviz and Mermaid', async () => {
  const dot = await linesOf('lineage', 'fraud@1', '--dot');
  expect([dot[0], dot.at(-1)]).toEqual(['digraph lineage {', '}']);
  expect(dot.filter((line) => line.includes(' -> '))).toHaveLength(6);
  const mermaid = await linesOf('lineage', 'fraud@1', '--mermaid');
  expect(mermaid[0]).toBe('flowchart LR');
  expect(mermaid.filter((line) => line.includes('-->'))).toHaveLength(6);
});

test('a lineage of several pages is whole, and has each edge once', async () => {
  const many = 1_200;
  await tell([
    { registerDataset: { name: 'big' } },
    { versionDataset: { dataset: 'big', digest: md5('d') } },
    { registerModel: { name: 'many' } },
    ...Array.from({ length: many }, () => ({ recordTraining: { model: 'many', datasets: [{ dataset: 'big@1' }] } })),
  ]);
  const { nodes, edges, truncated } = await ask('lineage', 'dataset:big@1', '--downstream');
  expect({ truncated, nodes: nodes.length, edges: edges.length }).toEqual({
    truncated: false,
    nodes: many + 1,
    edges: many,
  });
  expect(new Set(edges.map(({ to }: { to: string }) => to)).size).toBe(many);
  expect((await ask('impact', 'dataset:big@1')).versions).toHaveLength(many);
});

test('a recipe in JSON has all that scripts rely on, and says what is stale', async () => {
  const { asOf: _, ...recipe } = await ask('recipe', 'fraud@v1.0.0');
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
  expect(await ask('recipe', 'base@1')).toMatchObject({
    code: null,
    datasets: [],
    parameters: {},
    problems: [{ where: expect.any(String), what: expect.stringContaining('unknown') }],
  });
});

test('a recipe for people ends with its problems', async () => {
  const lines = await linesOf('recipe', 'fraud@2');
  expect(lines.slice(-2)).toEqual(['1 PROBLEM:', '! metrics: stale: other bytes were evaluated']);
});

test('a path is a list of steps with their roles; where there is none, the exit code is 1', async () => {
  expect(await linesOf('path', 'dataset:raw@1', 'fraud@1')).toEqual([
    raw,
    `  ─ derived → ${train}`,
    `  ─ training → ${run}`,
    `  ─ output → ${one} (v1.0.0)`,
  ]);
  expect(await ask('path', 'dataset:raw@1', 'fraud@1')).toMatchObject({
    from: raw,
    to: one,
    nodes: [{ ref: raw }, { ref: train }, { ref: run }, { ref: one }],
    edges: [{ role: 'derived' }, { role: 'training' }, { role: 'output' }],
  });
  expect(await say('path', 'fraud@1', 'dataset:raw@1')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `pedigree: not found: a way from ${one} to ${raw}\n`,
  });
  expect(await say('path', 'dataset:raw@1', 'churn@1')).toMatchObject({
    exitCode: 1,
    stderr: 'pedigree: not found: model:default/churn@1\n',
  });
});

test('impact lists who descends from it, by which way, and where each serves with which share', async () => {
  expect(await ask('impact', 'dataset:raw@1')).toMatchObject({
    of: raw,
    versions: [
      { version: two, label: 'v1.1.0', retracted: false, serving: [{ environment: 'production', share: 1_000 }] },
      { version: one, label: 'v1.0.0', serving: [{ environment: 'production', share: 9_000 }] },
    ],
  });
  const lines = await linesOf('impact', 'dataset:raw@1');
  expect(lines[0]).toMatch(/^VERSION +LABEL +SERVES +WAY$/);
  expect(lines[1]).toMatch(/^fraud@2 +v1\.1\.0 +production 10% +raw@1 → train@1$/);
  expect(lines.at(-1)).toBe('2 model versions came of it, 2 of them in service now.');
  expect(await linesOf('impact', 'fraud@2')).toEqual([expect.stringContaining('No model version is known')]);
});

test('impact says by which other names the same bytes are there, and what to type', async () => {
  const digest = md5('7');
  await tell([
    { registerDataset: { name: 'bad' } },
    { versionDataset: { dataset: 'bad', digest } },
    { registerDataset: { name: 'a copy' } },
    { versionDataset: { dataset: 'dataset:default/a copy', digest } },
    { registerDataset: { namespace: 'shop', name: 'copy' } },
    { versionDataset: { dataset: 'dataset:shop/copy', digest } },
  ]);
  expect(await ask('impact', 'dataset:bad@1')).toMatchObject({
    versions: [],
    sameBytes: ['dataset:default/a copy@1', 'dataset:shop/copy@1'],
  });
  expect((await linesOf('impact', 'dataset:bad@1')).slice(2)).toEqual([
    'The same bytes are there by other names, and what came of those is not listed here. Ask of them too:',
    "  pedigree impact 'dataset:default/a copy@1'",
    '  pedigree impact dataset:shop/copy@1',
  ]);
  expect(await ask('impact', 'dataset:raw@1')).toMatchObject({ sameBytes: [] });
});

test('software lists who was trained with a package, of any version or of one', async () => {
  expect(await ask('software', 'numpy')).toMatchObject({
    package: 'numpy',
    version: null,
    versions: [
      { version: two, package: { name: 'numpy', version: '2.0.0' } },
      { version: one, package: { name: 'numpy', version: '1.26.4' } },
    ],
  });
  expect((await ask('software', 'numpy@1.26.4')).versions).toMatchObject([{ version: one, label: 'v1.0.0' }]);
  expect((await linesOf('software', 'scipy'))[1]).toMatch(/^fraud@1 +v1\.0\.0 +scipy 1\.13\.0 +\d{4}-/);
  expect(await linesOf('software', 'torch')).toEqual(['No model version is known to have been trained with torch.']);
});

test('a digest with a slash in it is a digest as well', async () => {
  await tell([{ recordTraining: { model: 'base', artifacts: [{ digest: 'opaque:s3/etag@7' }] } }]);
  expect(await ask('lineage', 'opaque:s3/etag@7', '--upstream')).toMatchObject({
    of: 'artifact:default/opaque:s3/etag@7',
    nodes: [{ ref: 'artifact:default/opaque:s3/etag@7' }, { ref: 'model:default/base@2' }],
  });
});

test.each([
  ['lineage', 'churn@1'],
  ['recipe', 'churn@1'],
  ['impact', 'churn@1'],
])('%s of what nobody recorded is not found, with exit code 1', async (command, reference) => {
  expect(await say(command, reference)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'pedigree: not found: model:default/churn@1\n',
  });
});
