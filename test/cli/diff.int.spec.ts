import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { md5, one, startLineageStory, two } from './lineage-story.ts';

let story: Awaited<ReturnType<typeof startLineageStory>>;

beforeAll(async () => {
  story = await startLineageStory();
});
afterAll(() => story.stop());

test('a diff in JSON has by section what was added, removed and changed; a section without differences is absent', async () => {
  const { asOf: _, ...diff } = await story.ask('diff', 'fraud@1', 'fraud@2');
  expect(diff).toEqual({
    a: one,
    b: two,
    code: { added: {}, removed: { commit: '0123456789'.repeat(4), repository: 'github.com/acme/fraud' }, changed: {} },
    datasets: {
      added: { 'train (test)': md5('b') },
      removed: {},
      changed: {},
    },
    parents: { added: {}, removed: { 'model:default/base@1': 'FINE_TUNE' }, changed: {} },
    parameters: { added: {}, removed: { 'featurize.ngrams': 2 }, changed: {} },
    software: {
      added: {},
      removed: { language: 'python', 'packages.scipy': '1.13.0' },
      changed: { 'packages.numpy': { from: '1.26.4', to: '2.0.0', step: 'UP' } },
    },
    metrics: { added: {}, removed: { auc: 0.91 }, changed: {} },
    artifacts: { added: {}, removed: { 'model.pkl': md5('c') }, changed: {} },
  });
});

test('a diff for people has a line for each path', async () => {
  const lines = await story.linesOf('diff', 'fraud@1', 'fraud@2');
  expect(lines[0]).toMatch(/^model:default\/fraud@1 → model:default\/fraud@2 as known at /);
  expect(lines).toContain('parameters');
  expect(lines).toContain('  -  featurize.ngrams  2');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}~ {2}packages\.numpy +1\.26\.4 +→ 2\.0\.0 +up$/));
  expect(await story.linesOf('diff', 'fraud@1', 'fraud@1')).toEqual([expect.any(String), 'No difference.']);
  const slip = await story.say('diff', 'fraud@1', 'fraud@2', '--lower', 'auk', '--higher', 'auc');
  // Only the first was measured: nothing can be said of it either.
  const unjudged = (name: string) => `There is no difference to judge in a metric of the name ${name}.\n`;
  expect(slip).toMatchObject({ exitCode: 0, stderr: unjudged('auc') + unjudged('auk') });
});

test('more than two versions are a table', async () => {
  const lines = await story.linesOf('diff', 'fraud@1', 'fraud@2', 'base@1');
  expect(lines[0]).toMatch(/^ +fraud@1 +fraud@2 +base@1$/);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}packages\.numpy +1\.26\.4 +2\.0\.0$/));
  expect(await story.ask('diff', 'fraud@1', 'fraud@2', 'base@1')).toMatchObject({
    of: [one, two, 'model:default/base@1'],
    rows: expect.arrayContaining([
      expect.objectContaining({
        section: 'metrics',
        path: 'auc',
        values: [{ isKnown: true, value: 0.91 }, {}, {}].map((each) => expect.objectContaining(each)),
      }),
    ]),
  });
});

test('an environment is compared at two times', async () => {
  const { serving } = await story.ask('diff', 'environment:production@2020-01-01T00:00:00Z', 'environment:production');
  expect(serving).toEqual({
    added: {
      fraud: [
        { version: one, share: 9_000 },
        { version: two, share: 1_000 },
      ],
    },
    removed: {},
    changed: {},
  });
  const lines = await story.linesOf('diff', 'environment:production@2020-01-01T00:00:00Z', 'environment:production');
  expect(lines.at(-1)).toMatch(/^ {2}\+ {2}fraud +→ fraud@1 90%, fraud@2 10%$/);
});

test('an environment that nobody recorded is told so', async () => {
  expect(await story.say('diff', 'environment:staging@2020-01-01T00:00:00Z', 'environment:staging')).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining('Nobody recorded environment:default/staging'),
  });
});

test('who is not there is named; what cannot be compared is wrong usage', async () => {
  expect(await story.say('diff', 'fraud@1', 'fraud@7')).toMatchObject({
    exitCode: 1,
    stderr: 'pedigree: not found: model:default/fraud@7\n',
  });
  expect(await story.say('diff', 'fraud@1', 'dataset:train@1')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('required: two versions of models, two of datasets'),
  });
  expect(await story.say('diff', 'fraud@1', 'fraud')).toMatchObject({ exitCode: 2 });
});

test.each([
  ['environments', 'environment:production@2020-01-01T00:00:00Z', 'environment:production'],
  ['datasets', 'dataset:train@1', 'dataset:train@1'],
])('which way a metric gets better is not asked of %s', async (kind, a, b) => {
  expect(await story.say('diff', a, b, '--lower', 'churn')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(`required: versions of models; came: ${kind}, which have no metrics`),
  });
});

test('conflicts of a merge that are open are named as --ours takes them', async () => {
  const { exitCode, stderr } = await story.say('merge', 'fraud@1', 'fraud@2');
  const [, names = ''] = /; open: \d+ conflicts?: (.+)\n$/.exec(stderr) ?? [];
  expect({ exitCode, names }).toEqual({ exitCode: 1, names: expect.stringContaining('software:packages.numpy') });
  const ours = names.split(', ').flatMap((name) => ['--ours', name]);
  expect(await story.say('merge', 'fraud@1', 'fraud@2', ...ours)).toMatchObject({ exitCode: 0, stderr: '' });
});
