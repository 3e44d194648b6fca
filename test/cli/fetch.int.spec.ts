import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type Served, sendBytes, serve } from '@pedigree/fetch/testing';
import { tellStory } from '../graphql/tell-story.ts';
import { ask } from '../harness/ask.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const weights = Buffer.from('weights '.repeat(40_000));
const prices = 'day,price\n1,2\n';
const notes = Buffer.from('day,note\n1,rain\n');
const hex = (algorithm: string, bytes: string | Buffer) => createHash(algorithm).update(bytes).digest('hex');
const sha256 = `sha256:${hex('sha256', weights)}`;

let service: OwnService;
let storage: Served;
let folder: string;
/** The connection breaks once so many bytes of an answer were sent. */
let cutAfter: number | undefined;
/** Whether the rest of an answer is held back. */
let isHeldBack = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-fetch-'));
  const md5 = hex('md5', prices);
  const kept = join(folder, 'remote/files/md5', md5.slice(0, 2), md5.slice(2));
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, prices);
  storage = await serve((request, response) => {
    if (request.url === '/notes.csv') sendBytes(request, response, { bytes: notes, etag: '"n"' });
    else if (request.url !== '/weights.bin') response.writeHead(404).end();
    else if (isHeldBack) {
      response.writeHead(200, { etag: '"w"', 'content-length': weights.length });
      response.write(weights.subarray(0, 100_000));
    } else sendBytes(request, response, { bytes: weights, etag: '"w"', ...(cutAfter !== undefined && { cutAfter }) });
  });
  service = await startOwnService();
  await tellStory(service, [
    ['registerDataset', { name: 'prices' }],
    ['versionDataset', { dataset: 'prices', digest: `md5:${hex('md5', prices)}`, size: prices.length }],
    ['registerModel', { name: 'fraud' }],
    ['recordTraining', { model: 'fraud', datasets: [{ dataset: 'prices@1' }], artifacts: [weightsAt('weights.bin')] }],
    ['recordTraining', { model: 'fraud', artifacts: [weightsAt('none.bin')] }],
    ['recordTraining', { model: 'fraud' }],
    ['retractModelVersion', { version: 'fraud@2', reason: 'trained on leaked labels' }],
    ['registerModel', { name: 'described' }],
    ['recordTraining', { model: 'described', artifacts: [{ ...weightsAt('weights.bin'), name: 'manifest.json' }] }],
    ['defineEnvironment', { name: 'production' }],
    ['promoteModel', { environment: 'production', version: 'fraud@1', occurredAt: '2024-05-01' }],
    ['retireModel', { environment: 'production', model: 'fraud', occurredAt: '2024-06-01' }],
  ]);
});

afterAll(async () => {
  await Promise.all([service.remove(), storage.close()]);
  rmSync(folder, { recursive: true });
});

const weightsAt = (name: string) => ({
  name: 'model/weights.bin',
  uri: `${storage.url}/${name}`,
  digest: sha256,
  size: weights.length,
});

const retracted = 'model:default/fraud@2 is retracted and must not be used any more: trained on leaked labels\n';

const say = (line: string, signal?: AbortSignal) =>
  runLine(line.split(' '), { folder, variables: { PEDIGREE_URL: service.url }, ...(signal && { signal }) });

/** Says what is recorded, and waits until the answers show it. */
async function record(line: string): Promise<void> {
  const { exitCode, stdout } = await say(line);
  const [, position = ''] = /Recorded at (\S+)\./.exec(stdout) ?? [];
  expect({ exitCode, position }).toEqual({ exitCode: 0, position: expect.stringMatching(/^\w+\.\d+$/) });
  await ask(service.url, '{ checkout(version: "fraud@1") { digest } }', {}, { 'pedigree-min-position': position });
}

const files = (path: string) =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, path).length + 1))
    .sort();

test('what served is checked out as a document whose digest sha256sum gives, and everything that it names is fetched', async () => {
  const md5 = hex('md5', prices);
  cutAfter = 150_000;
  const checkout = await say('checkout fraud production --at 2024-05-20T00:00:00Z --to incident --json');
  expect({ exitCode: checkout.exitCode, stderr: checkout.stderr }).toEqual({ exitCode: 0, stderr: '' });
  const { file, digest } = JSON.parse(checkout.stdout);
  const bytes = readFileSync(file);
  expect(digest).toBe(`sha256:${hex('sha256', bytes)}`);
  expect(JSON.parse(bytes.toString())).toMatchObject({
    serving: { state: 'SERVING', since: '2024-05-01T00:00:00.000Z', until: '2024-06-01T00:00:00.000Z' },
    versions: [{ ref: 'model:default/fraud@1', share: 10_000 }],
  });
  const fetched = await say('fetch --manifest incident --datasets --dvc-remote remote --to incident --json');
  cutAfter = undefined;
  expect(JSON.parse(fetched.stdout)).toEqual({
    versions: ['model:default/fraud@1'],
    asOf: JSON.parse(bytes.toString()).asOf,
    to: join(folder, 'incident'),
    files: [
      {
        path: 'model/weights.bin',
        state: 'FETCHED',
        uri: `${storage.url}/weights.bin`,
        digest: sha256,
        size: weights.length,
      },
      {
        path: 'datasets/prices',
        state: 'FETCHED',
        uri: expect.stringMatching(/^file:.*\/files\/md5\//),
        digest: `md5:${md5}`,
        size: prices.length,
      },
    ],
    problems: [],
  });
  expect(files('incident')).toEqual(['datasets/prices', 'manifest.json', 'model/weights.bin']);
  expect(readFileSync(join(folder, 'incident/model/weights.bin')).equals(weights)).toBe(true);
  expect(await say('checkout fraud production --to incident --at 2024-05-20T00:00:00Z')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('--to: required: a file that can be made and is not there yet'),
  });
});

test('datasets that say where their bytes are come from there, without any storage of DVC', async () => {
  const [one, other] = ['scans/1.txt', 'scans/2.txt'].map((name) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, name);
    return { uri: pathToFileURL(file).href, digest: `sha256:${hex('sha256', name)}` };
  });
  const sha256OfNotes = `sha256:${hex('sha256', notes)}`;
  await tellStory(service, [
    ['registerDataset', { name: 'notes' }],
    ['versionDataset', { dataset: 'notes', digest: sha256OfNotes, artifacts: [{ uri: `${storage.url}/notes.csv` }] }],
    ['registerDataset', { name: 'scans' }],
    ['versionDataset', { dataset: 'scans', digest: `md5:${'5'.repeat(32)}`, artifacts: [one, other] }],
    ['registerModel', { name: 'reader' }],
    ['recordTraining', { model: 'reader', datasets: [{ dataset: 'notes@1' }, { dataset: 'scans@1', role: 'test' }] }],
  ]);
  expect(await say('checkout reader@1 --to read')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(readFileSync(join(folder, 'read/manifest.json'), 'utf8'))).toMatchObject({
    versions: [{ datasets: [{ artifacts: [{ uri: `${storage.url}/notes.csv` }] }, { artifacts: [one, other] }] }],
  });
  const fetched = await say('fetch --manifest read --datasets --to read/files --json');
  expect(JSON.parse(fetched.stdout)).toMatchObject({
    files: [
      { path: 'datasets/notes', state: 'FETCHED', uri: `${storage.url}/notes.csv`, digest: sha256OfNotes },
      { path: 'datasets/scans/1.txt', state: 'FETCHED', ...one },
      { path: 'datasets/scans/2.txt', state: 'FETCHED', ...other },
    ],
    problems: [],
  });
  expect(readFileSync(join(folder, 'read/files/datasets/notes')).equals(notes)).toBe(true);
});

test('a reference of a model or of a dataset is fetched without a manifest', async () => {
  expect(await say('fetch fraud@1 --to one')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(files('one')).toEqual(['model/weights.bin']);
  const { exitCode, stdout } = await say('fetch dataset:prices@1 --dvc-remote ./remote --to two');
  expect([exitCode, files('two')]).toEqual([0, ['prices']]);
  expect(stdout).toMatch(
    /^dataset:default\/prices@1 as known at \S+\nFILE +SIZE +DIGEST +STATE\nprices +14 B +md5:[0-9a-f]{32} +fetched\n$/,
  );
});

test('an interruption leaves what has come, and the same line goes on with it', async () => {
  const interruption = new AbortController();
  const partial = () => files('three').find((file) => file.endsWith('/bytes'));
  isHeldBack = true;
  const running = say('fetch fraud@1 --to three', interruption.signal);
  // What has come is on the disk by and by.
  while (!hasCome()) await new Promise((next) => setTimeout(next, 10));
  interruption.abort();
  expect(await running).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: 'pedigree: interrupted: typed again, the command goes on behind what has come\n',
  });
  isHeldBack = false;
  expect(partial()).toMatch(/^model\/weights\.bin\.[0-9a-f]{12}\.partial-\w{6}\/bytes$/);
  expect(await say('fetch fraud@1 --to three')).toMatchObject({ exitCode: 0 });
  expect(files('three')).toEqual(['model/weights.bin']);

  function hasCome(): boolean {
    try {
      const file = partial();
      return file !== undefined && readFileSync(join(folder, 'three', file)).length === 100_000;
    } catch {
      return false;
    }
  }
});

test('what does not come is told with the reason, and the exit code is 1', async () => {
  const refused = await say('fetch fraud@2 --to four');
  expect(refused).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/^model:default\/fraud@2 as known at \S+\nNo file came\.\n$/),
  });
  expect(refused.stderr).toBe(
    `${retracted}model/weights.bin: required: bytes at ${storage.url}/none.bin; came: nothing there\n` +
      'pedigree: required: 1 file; came: 0; not: model/weights.bin\n',
  );
  expect(JSON.parse((await say('fetch fraud@2 --to four --json')).stdout)).toMatchObject({
    files: [],
    problems: [{ where: 'model/weights.bin', what: expect.stringContaining('nothing there') }],
  });
  expect(await say('fetch fraud@3 --to four')).toMatchObject({
    exitCode: 1,
    stderr: 'pedigree: required: a version with bytes; came: one of which none are told\n',
  });
  for (const line of ['fetch fraud@9 --to four', 'fetch dataset:prices@9 --to four', 'checkout fraud@9'])
    expect(await say(line)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('pedigree: not found: ') });
});

test('what must not be used any more is fetched and checked out with a warning', async () => {
  expect(await say('checkout fraud@2')).toMatchObject({ exitCode: 0, stderr: retracted });
  await record('retract dataset:prices@1');
  const warning = 'dataset:default/prices@1 is retracted and must not be used any more\n';
  expect(await say('checkout fraud@1 --to six')).toMatchObject({ exitCode: 0, stderr: warning });
  expect(await say('fetch fraud@1 --to six')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await say('fetch fraud@1 --datasets --dvc-remote remote --to six')).toMatchObject({
    exitCode: 0,
    stderr: warning,
  });
  expect(await say('fetch dataset:prices@1 --dvc-remote remote --to seven')).toMatchObject({
    exitCode: 0,
    stderr: warning,
  });
});

test('an alias is fetched as the version that it meant, and that is told', async () => {
  await record('model alias fraud@1 champion');
  expect((await say('fetch fraud@champion --to eight')).stdout).toMatch(/^model:default\/fraud@1 as known at /);
});

test('a time at which nothing served has no manifest', async () => {
  expect(await say('checkout fraud production --at 2024-07-01T00:00:00Z')).toMatchObject({
    exitCode: 1,
    stderr:
      'pedigree: required: a time at which model:default/fraud served in environment:default/production; ' +
      'came: NOTHING since 2024-06-01T00:00:00.000Z\n',
  });
});

test('a file that is no manifest, or one of a later form, is refused in words', async () => {
  writeFileSync(join(folder, 'odd.json'), '{"version":2}');
  expect(await say('fetch --manifest odd.json --to five')).toMatchObject({
    exitCode: 1,
    stderr: `pedigree: required: a manifest of version 1; came: version 2 in ${join(folder, 'odd.json')}\n`,
  });
  writeFileSync(join(folder, 'odd.json'), '{"version":1}');
  expect((await say('fetch --manifest odd.json --to five')).stderr).toContain(
    'required: a manifest as pedigree checkout',
  );
  expect((await say('fetch --manifest nowhere.json --to five')).stderr).toContain('--manifest: required: a file');
  writeFileSync(join(folder, 'odd.json'), 'version: 1');
  expect((await say('fetch --manifest odd.json --to five')).stderr).toContain('--manifest: required: JSON as pedigree');
});

test.each([
  ['fetch fraud@1', '--to: required: a folder; came: none'],
  ['fetch --to x', '[reference], --manifest: required: one of them; came: neither'],
  ['fetch fraud@1 --manifest m --to x', '[reference], --manifest: required: one of them; came: both'],
  ['fetch fraud --to x', 'required: a version of a model or dataset'],
  ['fetch fraud@1 --to x --jobs 0', '--jobs: required: a whole number from 1'],
  ['fetch fraud@1 --to x --dvc-remote gs://b', '--dvc-remote: required: a folder, or a URL of file:,'],
  ['checkout fraud', '<model>: required: a model with a version'],
  ['checkout fraud@1 --at 2024-05-01', '--at: required: an environment; came: none'],
  ['checkout fraud@1 production', '<model>: required: a model without a version'],
])('%s is wrong usage', async (line, message) => {
  expect(await say(line)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test('the line that a checkout ends in fetches as it stands, be it bytes that are called as the manifest is', async () => {
  const { stdout } = await say('checkout described@1 --to described');
  const [, line = ''] = /^The bytes come by: pedigree (.+)$/m.exec(stdout) ?? [];
  expect(line).toBe('fetch --manifest described --to described/files');
  expect(await say(line)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(files('described')).toEqual(['files/manifest.json', 'manifest.json']);
});
