import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
});
afterAll(() => service.remove());

test('a dataset version whose past nobody knows says so, and its recipe where it is cut off, until somebody knows it', async () => {
  const asked = async () => {
    const question =
      '{ datasetVersion(version: "cut@1") { occurredAt pastUnknown recipe { problems { where what } } } }';
    return (await service.ask(question)).data;
  };
  const heldBy = { repository: 'https://example.org/acme/data', commit: of.commit };
  const said = { dataset: 'cut', digest: of.lost, heldBy, pastUnknown: true, occurredAt: '2020-01-03' };
  await tellStory(service, [
    ['registerDataset', { name: 'cut' }],
    ['versionDataset', said],
  ]);
  const where = `code:default/example.org/acme/data@git:${of.commit}`;
  const what = 'the past is cut off here: what held these bytes before is unknown';
  expect(await asked()).toEqual({
    datasetVersion: {
      occurredAt: '2020-01-03T00:00:00.000Z',
      pastUnknown: true,
      recipe: { problems: [{ where, what }] },
    },
  });
  await tellStory(service, [['recordDatasetSighting', { dataset: 'cut@1', heldBy, occurredAt: '2020-01-04' }]]);
  expect(await asked()).toEqual({
    datasetVersion: { occurredAt: '2020-01-04T00:00:00.000Z', pastUnknown: false, recipe: { problems: [] } },
  });
});
