import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Served, sendBytes, serve } from '@pedigree/fetch/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createCommandLine } from '../harness/command-line.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

const digestOf = (algorithm: string, bytes: string | Buffer) =>
  `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;

const repository = 'https://github.com/acme/prices';
const prices = { may: pricesFrom(1), june: pricesFrom(7) };

function pricesFrom(first: number): string {
  return `day,price\n${Array.from({ length: 2_000 }, (_, day) => `${day},${(day * first) % 97}`).join('\n')}\n`;
}

/** The training at that commit: what comes of data and parameters, and of nothing else. */
function train(data: string, { rate }: { readonly rate: number }): Buffer {
  let level = 0;
  const levels = data
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      level += rate * (Number(line.split(',')[1]) - level);
      return level.toFixed(6);
    });
  return Buffer.from(levels.join('\n'));
}

const weights = { first: train(prices.may, { rate: 0.1 }), second: train(prices.june, { rate: 0.25 }) };

describeOnEachDatabase('what served during an incident is built again from what it was made of', ({ placeOf }) => {
  let service: OwnService;
  let storage: Served;
  let folder: string;
  /** Of the log before the correction. */
  let before: string;
  /** The connection breaks once so many bytes of an answer were sent. */
  let cutAfter: number | undefined;
  let ranges: (string | undefined)[] = [];
  const { say, answer, change } = createCommandLine({ service: () => service, folder: () => folder });

  const training = (rate: number, data: string, artifact: object): Told => [
    'recordTraining',
    {
      model: 'forecast',
      code: { repository, commit: createHash('sha1').update(`${rate}`).digest('hex') },
      datasets: [{ dataset: `prices@${digestOf('md5', data)}` }],
      parameters: { rate },
      software: { language: 'python', packages: { numpy: '1.26.4' } },
      artifacts: [artifact],
    },
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-checkout-'));
    for (const data of Object.values(prices)) {
      const kept = join(folder, 'remote/files/md5', digestOf('md5', data).replace(/^md5:(..)/, '$1/'));
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(kept, data);
    }
    writeFileSync(join(folder, 'second.bin'), weights.second);
    storage = await serve((request, response) => {
      ranges.push(request.headers.range);
      sendBytes(request, response, { bytes: weights.first, etag: '"1"', ...(cutAfter !== undefined && { cutAfter }) });
    });
    service = await startOwnService({ places: placeOf('checkout'), clock: () => Date.parse('2026-06-01T09:00:00Z') });
    const told = await tellStory(service, [
      ['registerDataset', { name: 'prices' }],
      ...Object.values(prices).map(
        (data): Told => ['versionDataset', { dataset: 'prices', digest: digestOf('md5', data), size: data.length }],
      ),
      ['registerModel', { name: 'forecast' }],
      training(0.1, prices.may, artifactOf(weights.first, `${storage.url}/first.bin`)),
      training(0.25, prices.june, artifactOf(weights.second, pathToFileURL(join(folder, 'second.bin')).href)),
      ['defineEnvironment', { name: 'production', production: true }],
      ['promoteModel', { environment: 'production', version: 'forecast@1', occurredAt: '2026-05-01' }],
      ['promoteModel', { environment: 'production', version: 'forecast@2', occurredAt: '2026-05-20' }],
    ]);
    before = told.at(-1) ?? '';
  });
  afterAll(async () => {
    await Promise.all([service.remove(), storage.close()]);
    rmSync(folder, { recursive: true });
  });

  const artifactOf = (bytes: Buffer, uri: string) => ({
    name: 'weights.bin',
    uri,
    digest: digestOf('sha256', bytes),
    size: bytes.length,
  });
  const incident = ['forecast', 'production', '--at', '2026-05-21T09:00:00Z'];
  const fetching = (name: string) => ['fetch', '--manifest', `${name}/manifest.json`, '--to', name];
  const manifestOf = (name: string) => JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'));

  test('a correction of the past changes what is built again, and not what was known before', async () => {
    await change(
      ...['correct', 'forecast', 'production', '--since', '2026-05-20T00:00:00Z', '--until', '2026-05-23T00:00:00Z'],
      ...['--to', 'forecast@1', '--reason', 'the rollout had failed'],
    );
    await answer('checkout', ...incident, '--to', 'incident');
    await answer('checkout', ...incident, '--known-at', before, '--to', 'believed');
    expect(manifestOf('incident').versions).toMatchObject([{ ref: 'model:default/forecast@1', share: 10_000 }]);
    expect(manifestOf('believed').versions).toMatchObject([{ ref: 'model:default/forecast@2', share: 10_000 }]);
  });

  test('the manifest is of the form that the service publishes for it', async () => {
    const manifest = manifestOf('incident');
    const answered = await fetch(new URL('/schemas/manifests/Checkout.v1.json', service.url));
    const schema = JSON.parse(await answered.text());
    expect(manifest.$schema).toBe(schema.$id);
    // What `format` says, patterns and the service's own parsers say, too.
    const isOfSchema = new Ajv2020({ strict: true, validateFormats: false }).compile(schema);
    expect(isOfSchema(manifest) || isOfSchema.errors).toBe(true);
    expect(isOfSchema({ ...manifest, versions: [{ ...manifest.versions[0], datasets: undefined }] })).toBe(false);
  });

  test('over a connection that breaks all of it comes, from HTTP and from the storage of DVC', async () => {
    cutAfter = Math.ceil(weights.first.length / 2) + 1;
    ranges = [];
    const fetched = await answer(...fetching('incident'), '--datasets', '--dvc-remote', 'remote');
    cutAfter = undefined;
    expect(fetched).toMatchObject({
      problems: [],
      files: [
        { path: 'weights.bin', state: 'FETCHED' },
        { path: 'datasets/prices', state: 'FETCHED', digest: digestOf('md5', prices.may) },
      ],
    });
    // It began once, and went on behind the last byte.
    expect(ranges).toEqual([undefined, `bytes=${Math.ceil(weights.first.length / 2) + 1}-`]);
    expect(readFileSync(join(folder, 'incident/weights.bin')).equals(weights.first)).toBe(true);
  });

  test('trained again from the manifest and what was fetched, the bytes are those that served', () => {
    const [version] = manifestOf('incident').versions;
    expect(version.code).toMatchObject({ repository, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    const again = train(readFileSync(join(folder, 'incident/datasets/prices'), 'utf8'), version.parameters);
    expect(digestOf('sha256', again)).toBe(version.artifacts[0].digest);
    expect(again.equals(readFileSync(join(folder, 'incident/weights.bin')))).toBe(true);
  });

  test('bytes that are others by now are refused, and the same line gets the right ones once they are back', async () => {
    const kept = join(folder, 'second.bin');
    writeFileSync(kept, Buffer.from(weights.second).fill('0', 10, 20));
    const refused = await say(...fetching('believed'), '--datasets', '--dvc-remote', 'remote');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`weights.bin: required: ${digestOf('sha256', weights.second)}; came: sha256:`);
    expect(existsSync(join(folder, 'believed/weights.bin'))).toBe(false);
    writeFileSync(kept, weights.second);
    const { files } = await answer(...fetching('believed'), '--datasets', '--dvc-remote', 'remote');
    expect(files).toMatchObject([{ state: 'FETCHED' }, { path: 'datasets/prices', state: 'PRESENT' }]);
    expect(readFileSync(join(folder, 'believed/weights.bin')).equals(weights.second)).toBe(true);
    const names = readdirSync(join(folder, 'believed'), { recursive: true, encoding: 'utf8' }).sort();
    expect(names).toEqual(['datasets', 'datasets/prices', 'manifest.json', 'weights.bin']);
  });

  test('asked again at its position the manifest is the same to the byte, whatever was recorded since', async () => {
    await change('retract', 'dataset:prices@1', '--reason', 'prices of another shop');
    const { position } = manifestOf('incident').asOf;
    const again = await say('checkout', ...incident, '--known-at', position, '--to', 'again', '--json');
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    const bytes = (name: string) => readFileSync(join(folder, name, 'manifest.json'));
    expect(bytes('again').equals(bytes('incident'))).toBe(true);
    expect(JSON.parse(again.stdout).digest).toBe(digestOf('sha256', bytes('incident')));
    expect(await say('checkout', ...incident, '--to', 'today')).toMatchObject({
      exitCode: 0,
      stderr: 'dataset:default/prices@1 is retracted and must not be used any more: prices of another shop\n',
    });
  });
});
