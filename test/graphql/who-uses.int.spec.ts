import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { laterParent, lineageStory, of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

interface WhoUses {
  readonly of: readonly string[];
  readonly nodes: readonly { readonly modelVersion: { readonly ref: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

let service: OwnService;
let end: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, lineageStory);
  end = (await tellStory(service, laterParent)).at(-1) ?? '';
});
afterAll(() => service.remove());

const ask = (asked: object) =>
  service.ask<{ whoUses: WhoUses | null }>(
    `query ($of: String, $package: String, $range: String, $served: ServedFilter, $namespace: String, $first: Int, $after: String,
      $knownAt: KnownAt) {
      whoUses(of: $of, package: $package, range: $range, served: $served, namespace: $namespace, first: $first, after: $after,
        knownAt: $knownAt) { of nodes { modelVersion { ref } } pageInfo { endCursor } } }`,
    { knownAt: end, ...asked },
  );

async function users(asked: object) {
  const { data, errors } = await ask(asked);
  expect(errors).toBeUndefined();
  return data.whoUses?.nodes.map(({ modelVersion: { ref } }) => ref.replace('model:default/', '')) ?? null;
}

describe('who uses something itself', () => {
  test.each([
    ['a dataset version, by way of a run', 'dataset:features@1', ['fraud@1']],
    ['a dataset version, and not what came of its users', 'dataset:raw@1', ['base@1']],
    ['a dataset version that nobody recorded yet', `dataset:late@${of.lost}`, ['fraud@1']],
    ['a parent', 'model:base@1', ['both@1', 'fraud@1']],
    ['a parent by its bytes, recorded after its child', 'model:teacher@1', ['fraud@1']],
    ['bytes, whatever they are called', 'model:fraud@1', ['late@1', 'both@1']],
    ['a commit', `code:default/example.org/acme/fraud@git:${of.commit}`, ['fraud@1']],
    ['a commit by its id alone', `git:${of.commit}`, ['fraud@1']],
    ['a commit by how its id begins', 'git:AAAAAAA', ['fraud@1']],
    ['a commit of a repository by how its id begins', 'code:default/example.org/acme/fraud@git:aaaaaaaa', ['fraud@1']],
    ['a commit of another repository', 'code:default/example.org/acme@git:aaaaaaaa', null],
    ['a commit that nobody recorded', `git:${'a'.repeat(38)}bb`, null],
    ['a run', 'run:train-1', ['fraud@1']],
    ['any version of a dataset', 'dataset:raw', ['teacher@1', 'base@1']],
  ])('%s', async (_, asked, expected) => {
    expect(await users({ of: asked })).toEqual(expected);
  });

  test('as far as it serves, in a namespace, and null where nobody recorded it', async () => {
    expect(await users({ of: 'model:base@1', served: 'NOW' })).toEqual(['both@1', 'fraud@1']);
    expect(await users({ of: 'model:fraud@1', served: 'EVER' })).toEqual(['both@1']);
    expect(await users({ of: 'model:base@1', namespace: 'shop' })).toEqual([]);
    expect(await users({ of: 'dataset:nobody' })).toBeNull();
  });

  test('a package in a range, of any language', async () => {
    expect(await users({ package: 'numpy' })).toEqual(['both@1', 'fraud@1']);
    expect(await users({ package: 'NumPy', range: '<1.27' })).toEqual(['fraud@1']);
    expect(await users({ package: 'numpy', range: '1.27', served: 'NOW' })).toEqual(['both@1']);
    expect(await users({ package: 'scipy', range: '>=1' })).toEqual([]);
  });

  test('a page goes on as known where the one before was, whatever came to serve since', async () => {
    const serving = { of: 'model:base@1', served: 'NOW', first: 1 };
    const { data } = await ask(serving);
    expect(data.whoUses?.nodes).toEqual([{ modelVersion: { ref: 'model:default/both@1' } }]);
    const replaced = await tellStory(service, [
      ['recordTraining', { model: 'fraud' }],
      ['promoteModel', { environment: 'production', model: 'fraud', version: '2' }],
    ]);
    expect(await users({ ...serving, first: 9, knownAt: replaced.at(-1) })).toEqual(['both@1']);
    expect(await users({ ...serving, after: data.whoUses?.pageInfo.endCursor, knownAt: null })).toEqual(['fraud@1']);
  });

  test.each([
    [{}, 'of, package: required: of, or package and if need be range; came: neither'],
    [
      { of: 'model:base@1', package: 'numpy' },
      'of, package: required: of, or package and if need be range; came: of, package',
    ],
    [
      { of: 'model:base@1', range: '<1' },
      'of, package: required: of, or package and if need be range; came: of, range',
    ],
    [
      { package: 'numpy', range: 'old' },
      'range: required: a range of versions, such as >=1.0,<2.1 or ^1.2.0, or a version; came: "old"',
    ],
    [{ package: 'numpy', first: 0 }, 'first: required: 1 to 1000 items; came: 0'],
    [{ package: 'numpy', after: 'x' }, 'after: required: a cursor of an earlier page of the same list; came: "x"'],
    [
      { package: 'numpy', after: 'WyI5OTk5OTk5OTk5OTk5OTk5OTk5Il0' },
      'after: required: a cursor of an earlier page of the same list; came: "WyI5OTk5OTk5OTk5OTk5OTk5OTk5Il0"',
    ],
  ])('%j is refused, and why', async (asked, message) => {
    const { errors } = await ask(asked);
    expect(errors).toMatchObject([{ message }]);
  });
});

test.each([
  ['who-uses numpy@99 --served now', 'No model version that serves now is known to use numpy@99.\n', ''],
  ['who-uses nothing<2 --served ever', 'No model version that ever served is known to use nothing<2.\n', ''],
  [
    'who-uses fraud@1',
    'No model version is known to use fraud@1.\n',
    'fraud@1 was taken for a package; as a reference it is written model:fraud@1.\n',
  ],
  [
    'who-uses features@1 --served now',
    'No model version that serves now is known to use features@1.\n',
    'features@1 was taken for a package; as a reference it is written dataset:features@1.\n',
  ],
  [
    'who-uses aaaaaaa',
    'No model version is known to use aaaaaaa.\n',
    'aaaaaaa was taken for a package; as a reference it is written git:aaaaaaa.\n',
  ],
  ['who-uses @babel/core', 'No model version is known to use @babel/core.\n', ''],
  [
    'software numpy@<2',
    'No model version is known to have been trained with numpy@<2.\n',
    "That is no range here, but one version; ranges are asked about with: pedigree who-uses 'numpy@<2'\n",
  ],
  [
    "software it's<2 --namespace shop",
    "No model version is known to have been trained with it's<2.\n",
    "That is no range here, but one version; ranges are asked about with: pedigree who-uses 'it'\\''s<2' --namespace shop\n",
  ],
])('where nobody is known to use it, pedigree %s says what was looked for', async (line, stdout, stderr) => {
  const ran = await runLine(line.split(' '), { variables: { PEDIGREE_URL: service.url } });
  expect(ran).toEqual({ exitCode: 0, stdout, stderr });
});

test('a name with a space is a name, and not taken for a range', async () => {
  const ran = await runLine(['software', 'my pkg'], { variables: { PEDIGREE_URL: service.url } });
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
});

test('a commit is found by what git prints of it, in whatever repository', async () => {
  const uses = (what: string) => runLine(['who-uses', what, '--json'], { variables: { PEDIGREE_URL: service.url } });
  for (const what of [of.commit, 'git:aaaaaaa', 'code:default/example.org/acme/fraud@git:aaaaaaa']) {
    expect(JSON.parse((await uses(what)).stdout).versions).toMatchObject([{ version: 'model:default/fraud@1' }]);
  }
  const say = async (...line: readonly string[]) =>
    JSON.parse((await runLine([...line, '--json'], { variables: { PEDIGREE_URL: service.url } })).stdout);
  const recorded = `code:default/example.org/acme/fraud@git:${of.commit}`;
  expect((await say('lineage', 'git:aaaaaaa', '--downstream', '--depth', '1')).nodes[0].ref).toBe(recorded);
  expect(await say('impact', 'git:aaaaaaa')).toEqual(await say('impact', recorded));
  expect((await say('path', 'git:aaaaaaa', 'fraud@1')).nodes[0].ref).toBe(recorded);
  const { exitCode, stdout, stderr } = await uses('code:example.org/acme/fraud@git:aaaaaaa');
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toContain('a name with a / in the default one is default/');
  expect(stderr).toContain('the commit of a version is shown by: pedigree recipe');
});
