import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { tellStory } from './tell-story.ts';

/** Words of machines and people may have U+0000, where C ends a text. */
const of = (word: string) => `what\u0000is ${word}\u0001`;

const packages = { 'num\u0000py': of('a version'), 'num\u0000pie': '1', num: '2' };
const parameters = { [of('a key')]: of('a parameter') };
const artifacts = [{ name: 'weights', digest: `sha256:${'0'.repeat(64)}`, uri: of('a place') }];
const code = { repository: 'https://example.org/acme/fraud', commit: '0'.repeat(40), path: of('a path') };
let service: OwnService;

beforeAll(async () => {
  service = await startOwnService();
  const source = { system: 'mlflow', location: of('a location'), object: '1', by: of('an importer') };
  await tellStory(service, [
    ['registerDataset', { name: 'prices', description: of('a dataset') }],
    ['versionDataset', { dataset: 'prices', digest: `md5:${'0'.repeat(32)}` }],
    ['retractDatasetVersion', { dataset: 'prices@1', reason: of('a reason') }],
    ['defineEnvironment', { name: 'production', description: of('an environment') }],
    ['registerModel', { name: 'fraud', description: of('a model'), source, occurredAt: '2026-01-01' }],
    ['recordTraining', { model: 'fraud', parameters, artifacts, code, software: { packages } }],
    ['tagModelVersion', { version: 'fraud@1', key: 'note', value: of('a tag') }],
    ['retractModelVersion', { version: 'fraud@1', reason: of('another reason') }],
  ]);
});
afterAll(() => service.remove());

test('texts with U+0000 come back whole, and by name', async () => {
  const { data, errors } = await service.ask(`{
    dataset(dataset: "prices") { description version(version: "1") { retraction { reason } } }
    environment(environment: "production") { description }
    model(model: "fraud") { description }
    modelVersion(version: "fraud@1") {
      tags { key value } retraction { reason }
      recipe { code { path } parameters software artifacts { uri } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    dataset: { description: of('a dataset'), version: { retraction: { reason: of('a reason') } } },
    environment: { description: of('an environment') },
    model: { description: of('a model') },
    modelVersion: {
      tags: [{ key: 'note', value: of('a tag') }],
      retraction: { reason: of('another reason') },
      recipe: {
        code: { path: of('a path') },
        parameters,
        software: { packages },
        artifacts: [{ uri: of('a place') }],
      },
    },
  });
});

test.each([
  ['num\u0000py', of('a version'), 1],
  ['num\u0000py', null, 1],
  ['num\u0000pie', '2', 0],
  ['num\u0000', null, 0],
  ['num', '2', 1],
])('the package %j of version %j is found by all of its name', async (name, version, uses) => {
  const question =
    'query ($name: String!, $version: String) { software(package: $name, version: $version) { nodes { modelVersion { ref } } } }';
  const { data, errors } = await service.ask<{ software: { nodes: unknown[] } }>(question, { name, version });
  expect([errors, data.software.nodes.length]).toEqual([undefined, uses]);
});

test.each([
  [of('an importer'), 1],
  ['what', 0],
])('events are found by the whole id %j of who did them', async (actor, count) => {
  const question = 'query ($actor: String!) { events(filter: { actor: $actor }) { nodes { actor { id } } } }';
  const { data, errors } = await service.ask<{ events: { nodes: unknown[] } }>(question, { actor });
  expect([errors, data.events.nodes]).toEqual([undefined, Array(count).fill({ actor: { id: actor } })]);
});
