import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, createClient, ModelsDocument } from '@pedigree/client';
import { git, type MadeCommit, makeRepository } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, now } from './imported.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-odd-'));
const digest = 'a'.repeat(32);
let service: OwnService;
let client: Client;
let count = 0;

beforeAll(async () => {
  service = await startOwnService({ clock: () => now });
  client = createClient({ url: service.url });
});

afterAll(async () => {
  await service.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function made(...commits: readonly MadeCommit[]): Promise<string> {
  count += 1;
  const path = join(folder, `made-${count}`);
  await makeRepository(path, { commits, tags: [] });
  return path;
}

const data = (path: string) => ({
  [`${path}.dvc`]: `outs: [{path: '${path}', md5: ${digest}}]\n`,
});

test('files whose names differ in letters that a name may not have are datasets of their own, each said once', async () => {
  const names = ['a(1).csv', 'a[1].csv', 'a-1-.csv'];
  const files = names.map((name) => data(name));
  const path = await made(
    { at: 1000, files: Object.assign({}, ...files) },
    { at: 1001, files: files[0] ?? {}, parents: [0] },
  );
  const { problems } = await importInto(client, 'odd', path);
  expect(problems.map(({ where }) => where)).toEqual(names.slice(0, 2));
  const { nodes } = await client.datasets({ namespace: 'odd' });
  expect(nodes.map(({ name }) => name.replace(/-[0-9a-f]{8}$/, '-#')).sort()).toEqual([
    'a-1-.csv',
    'a-1-.csv-#',
    'a-1-.csv-#',
  ]);
});

test('a file that would take all memory is one line of the report, and the rest is imported', async () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) =>
      `l${level}: &l${level} [${Array.from({ length: 10 }, () => (level ? `*l${level - 1}` : 'x')).join(', ')}]`,
  );
  const path = await made({ at: 1000, files: { 'dvc.yaml': levels.join('\n'), ...data('kept.csv') } });
  const { recorded, problems } = await importInto(client, 'bomb', path);
  expect(recorded).toBe(2);
  expect(problems).toEqual([
    { where: expect.stringMatching(/^dvc\.yaml at /), what: expect.stringMatching(/^cannot be read: too large/) },
  ]);
});

test('a tag whose message, and a model whose description, are longer than is kept lose their ends and nothing else', async () => {
  const files = { 'artifacts.yaml': `m:\n  path: m.pkl\n  description: ${'d'.repeat(10_001)}\n` };
  count += 1;
  const path = join(folder, `made-${count}`);
  await makeRepository(path, {
    commits: [{ at: 1000, files }],
    tags: [
      { name: 'm#prod', commit: 0, at: 1001, message: 'x' },
      { name: 'm@deprecated', commit: 0, at: 1002, message: `${'x'.repeat(9_998)}💥${'x'.repeat(60_000)}` },
    ],
  });
  const first = await importInto(client, 'long', path);
  expect(first.problems.filter(({ what }) => !what.startsWith('lineage unknown'))).toEqual([
    { where: 'm#prod', what: 'its description is 10001 characters long: only the first 9999 are kept' },
    { where: 'm@deprecated', what: 'its reason is 70000 characters long: only the first 9999 are kept' },
  ]);
  const { models } = await client.execute(ModelsDocument, { namespace: 'long', first: 1 });
  expect(models.nodes[0]).toMatchObject({
    description: `${'d'.repeat(9_999)}…`,
    deprecation: { reason: `${'x'.repeat(9_998)}…` },
  });
  expect((await importInto(client, 'long', path)).recorded).toBe(0);
});

test('of branches of one second that hold the same data, one is named, whichever was imported first', async () => {
  const branches = [1, 2, 3, 4].map((index) => ({
    at: 2000,
    files: { ...data('d.csv'), other: `${index}` },
    parents: [0],
  }));
  const whole = await made({ at: 1000 }, ...branches);
  const told: unknown[] = [];
  for (const first of [1, 2, 3, 4]) {
    const namespace = `tie-${first}`;
    const part = join(folder, namespace);
    git(folder, ['clone', '--quiet', '--bare', '--single-branch', '--branch', `work-${first}`, whole, part]);
    await importInto(client, namespace, part);
    await importInto(client, namespace, whole);
    told.push((await client.recipe({ of: `dataset:${namespace}/d.csv@1` }))?.code);
  }
  await importInto(client, 'tie', whole);
  const atOnce = (await client.recipe({ of: 'dataset:tie/d.csv@1' }))?.code;
  expect(atOnce?.commit).toMatch(/^[0-9a-f]{40}$/);
  const commits = told.map((code) => JSON.stringify(code).replaceAll(/tie-\d/g, 'tie'));
  expect(new Set(commits).size).toBe(1);
  expect(JSON.stringify(told[0])).toContain(atOnce?.commit);
});

test('a clone that made one branch of many says how many it did not read, and how they come as well', async () => {
  const origin = await made({ at: 1000 }, { at: 1001, parents: [0] }, { at: 1002, parents: [0] });
  git(origin, ['symbolic-ref', 'HEAD', 'refs/heads/work-0']);
  const clone = join(folder, 'clone');
  git(folder, ['clone', '--quiet', origin, clone]);
  const { problems } = await importInto(client, 'clone', clone);
  const what = `2 branches of remotes are not here as branches, and not read: \`git clone --mirror ${origin}\` has them all; import that as well`;
  expect(problems).toEqual([{ where: 'refs/remotes', what }]);
  expect((await importInto(client, 'clone', origin)).problems).toEqual([]);
});

test('a repository without a commit is told so', async () => {
  const path = await made();
  const { recorded, problems } = await importInto(client, 'empty', path);
  expect({ recorded, problems }).toEqual({
    recorded: 0,
    problems: [{ where: path, what: expect.stringMatching(/^no branch/) }],
  });
});
