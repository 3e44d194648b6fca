import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { base, code, commit, md5, one, raw, run, startLineageStory, train, two, weights } from './lineage-story.ts';

let story: Awaited<ReturnType<typeof startLineageStory>>;

beforeAll(async () => {
  story = await startLineageStory();
});

afterAll(() => story.stop());

test('lineage in JSON has every node and edge once, in one order, with kinds in small letters', async () => {
  const { asOf, ...lineage } = await story.ask('lineage', 'fraud@v1.0.0', '--upstream');
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
  expect(await story.linesOf('lineage', 'fraud@1')).toEqual([
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
  expect((await story.linesOf('lineage', 'fraud@2', '--upstream'))[2]).toBe(`└ test, training: ${train}`);
  expect(await story.ask('lineage', md5('c'), '--upstream', '--kinds', 'model')).toMatchObject({
    of: weights,
    nodes: [{ ref: base }, { ref: one }],
  });
});

test('what is asked as known before shows nothing that was recorded after', async () => {
  const refs = async (...more: readonly string[]) => {
    const { nodes } = await story.ask('lineage', 'dataset:raw', '--downstream', '--kinds', 'model', ...more);
    return nodes.map(({ ref }: { ref: string }) => ref);
  };
  expect(await refs()).toEqual([one, two]);
  expect(await refs('--known-at', story.before)).toEqual([one]);
});

test('a walk that was cut says so, and where', async () => {
  expect(await story.ask('lineage', 'fraud@1', '--upstream', '--depth', '1')).toMatchObject({
    truncated: true,
    cutAt: [run],
  });
  const lines = await story.linesOf('lineage', 'fraud@1', '--upstream', '--depth', '1');
  expect(lines).toContain(`├ output: ${run}  … more`);
  expect(lines).toContain('Not all: the way was cut at the nodes marked  … more.');
});

test('a name without a version stands for all its versions', async () => {
  const { of, roots } = await story.ask('lineage', 'fraud', '--upstream');
  expect({ of, roots }).toEqual({ of: 'model:default/fraud', roots: [one, two] });
  expect(await story.linesOf('lineage', 'fraud', '--upstream')).toContain(`└ test, training: ${train}  ↑ shown above`);
});

test('pictures are in the languages of Graphviz and Mermaid', async () => {
  const dot = await story.linesOf('lineage', 'fraud@1', '--dot');
  expect([dot[0], dot.at(-1)]).toEqual(['digraph lineage {', '}']);
  expect(dot.filter((line) => line.includes(' -> '))).toHaveLength(6);
  const mermaid = await story.linesOf('lineage', 'fraud@1', '--mermaid');
  expect(mermaid[0]).toBe('flowchart LR');
  expect(mermaid.filter((line) => line.includes('-->'))).toHaveLength(6);
});

test('a lineage of several pages is whole, and has each edge once', async () => {
  const many = 1_200;
  await story.tell([
    { registerDataset: { name: 'big' } },
    { versionDataset: { dataset: 'big', digest: md5('d') } },
    { registerModel: { name: 'many' } },
    ...Array.from({ length: many }, () => ({ recordTraining: { model: 'many', datasets: [{ dataset: 'big@1' }] } })),
  ]);
  const { nodes, edges, truncated } = await story.ask('lineage', 'dataset:big@1', '--downstream');
  expect({ truncated, nodes: nodes.length, edges: edges.length }).toEqual({
    truncated: false,
    nodes: many + 1,
    edges: many,
  });
  expect(new Set(edges.map(({ to }: { to: string }) => to)).size).toBe(many);
  expect((await story.ask('impact', 'dataset:big@1')).versions).toHaveLength(many);
});

test('a digest with a slash in it is a digest as well', async () => {
  await story.tell([{ recordTraining: { model: 'base', artifacts: [{ digest: 'opaque:s3/etag@7' }] } }]);
  expect(await story.ask('lineage', 'opaque:s3/etag@7', '--upstream')).toMatchObject({
    of: 'artifact:default/opaque:s3/etag@7',
    nodes: [{ ref: 'artifact:default/opaque:s3/etag@7' }, { ref: 'model:default/base@2' }],
  });
});

test.each([
  ['lineage', 'churn@1'],
  ['recipe', 'churn@1'],
  ['impact', 'churn@1'],
])('%s of what nobody recorded is not found, with exit code 1', async (command, reference) => {
  expect(await story.say(command, reference)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: 'pedigree: not found: model:default/churn@1\n',
  });
});
