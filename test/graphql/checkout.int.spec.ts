import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canonicalJson } from '@pedigree/kernel';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { commit, diffStory, md5 } from './diff-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;
let isOfSchema: (manifest: unknown) => unknown;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, diffStory);
  const answer = await fetch(new URL('/schemas/manifests/Checkout.v1.json', service.url));
  // What `format` says, patterns and the service's own parsers say, too.
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(JSON.parse(await answer.text()));
  isOfSchema = (manifest) => validate(manifest) || validate.errors;
});
afterAll(() => service.remove());

interface Answered {
  readonly manifest: { readonly serving: object | null; readonly versions: readonly object[] };
  readonly schema: string;
  readonly digest: string;
  readonly asOf: { readonly position: string };
}

function ask(question: string) {
  return service.ask<{ checkout: Answered | null }>(
    `{ checkout(${question}) { manifest schema digest asOf { position } } }`,
  );
}

/** A manifest that is there; it is held against its schema and its digest. */
async function checkout(question: string) {
  const { data, errors } = await ask(question);
  if (!data.checkout) throw new Error(`required: a checkout; came: ${JSON.stringify(errors ?? data)}`);
  const { manifest, schema, digest, asOf } = data.checkout;
  expect(isOfSchema(manifest)).toBe(true);
  expect(manifest).toMatchObject({ $schema: schema, version: 1, asOf });
  expect(digest).toBe(`sha256:${createHash('sha256').update(canonicalJson(manifest)).digest('hex')}`);
  return { ...manifest, digest, position: asOf.position };
}

test('the manifest of what served holds all that a version was made of', async () => {
  expect(await checkout('environment: "production", model: "fraud", at: "2026-05-01T12:00:00Z"')).toMatchObject({
    serving: {
      environment: 'environment:default/production',
      model: 'model:default/fraud',
      at: '2026-05-01T12:00:00.000Z',
      state: 'SERVING',
      until: expect.any(String),
      event: { type: 'ModelPromoted' },
      actor: { id: expect.any(String) },
    },
    versions: [
      {
        ref: 'model:default/fraud@1',
        share: 10_000,
        shadow: false,
        code: { repository: expect.stringContaining('github.com'), commit: commit('a') },
        datasets: [
          { role: 'training', ref: 'dataset:default/train@1', digest: md5('1'), recorded: true, rows: 10 },
          { role: 'labels', ref: `dataset:default/gone@${md5('9')}`, digest: md5('9'), recorded: false, rows: null },
        ],
        parameters: { optimizer: { rate: 0.1, momentum: 0.9 }, seed: 7, 'a.b': 1 },
        software: { language: 'python', packages: { numpy: '1.9', 'ruamel.yaml': '0.17', six: '1.16' } },
        metrics: { auc: 0.5, loss: 0.5, churn: 3 },
        parents: [],
        artifacts: [{ name: 'model.bin', uri: null, digest: md5('3'), size: 10, mediaType: null }],
        problems: [{ where: `dataset:default/gone@${md5('9')}`, what: expect.stringContaining('not recorded') }],
      },
    ],
  });
});

test('where traffic was split every version is there, the largest share first', async () => {
  const { versions } = await checkout('environment: "production", model: "fraud"');
  expect(versions).toMatchObject([
    { number: 1, share: 9_000 },
    { number: 2, share: 1_000, parents: [{ relation: 'FINE_TUNE', ref: 'model:default/base@1' }] },
  ]);
  expect(await checkout('environment: "production@2026-05-01T12:00:00Z", model: "fraud"')).toMatchObject({
    versions: [{ number: 1, share: 10_000 }],
  });
});

test('asked again at its position it is the same to the byte, whatever was recorded since', async () => {
  const first = await checkout('environment: "production", model: "fraud"');
  await tellStory(service, [['recordEvaluation', { version: 'fraud@1', metrics: { auc: 0.6 } }]]);
  expect(await checkout('environment: "production", model: "fraud"')).toMatchObject({
    versions: [{ metrics: { auc: 0.6 } }, {}],
  });
  expect(await checkout(`environment: "production", model: "fraud", knownAt: "${first.position}"`)).toEqual(first);
});

test('one version is checked out by any of its names', async () => {
  const byNumber = await checkout('version: "fraud@2"');
  expect(byNumber).toMatchObject({ serving: null, versions: [{ number: 2, share: null, shadow: false }] });
  expect(await checkout(`model: "fraud", version: "${md5('4')}"`)).toEqual(byNumber);
  expect(await ask('version: "fraud@9"')).toMatchObject({ data: { checkout: null } });
});

test('a manifest tells where the bytes of its datasets are, as whoever recorded them said', async () => {
  const part = {
    name: 'part-0.csv',
    uri: 's3://data/train/part-0.csv',
    digest: md5('8'),
    size: 3,
    mediaType: 'text/csv',
  };
  const bare = { uri: 'https://data.example.org/train/part-1.csv' };
  await tellStory(service, [
    ['versionDataset', { dataset: 'train', digest: md5('7'), artifacts: [part, bare] }],
    ['recordTraining', { model: 'base', branch: 'parts', datasets: [{ dataset: `train@${md5('7')}` }] }],
  ]);
  const unsaid = { name: null, digest: null, size: null, mediaType: null };
  expect(await checkout('version: "base@branch:parts"')).toMatchObject({
    versions: [{ datasets: [{ digest: md5('7'), recorded: true, artifacts: [part, { ...unsaid, ...bare }] }] }],
  });
});

test('where nothing is known to have served there is no version, and the state says so', async () => {
  for (const question of [
    'environment: "production", model: "fraud", at: "2020-01-01"',
    'environment: "x", model: "y"',
  ])
    expect(await checkout(question)).toMatchObject({
      serving: { state: 'UNKNOWN', since: null, event: null },
      versions: [],
    });
});

test('an environment without a model, and both an environment and a version, are refused', async () => {
  for (const question of ['environment: "production"', 'model: "fraud"', 'version: "fraud@1", at: "2026-05-01"'])
    expect((await ask(question)).errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^environment: required: an environment with a model, or a version alone; came: /,
        ),
      },
    ]);
});
