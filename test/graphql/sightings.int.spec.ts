import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { of } from './lineage-story.ts';
import { tellStory } from './tell-story.ts';

const heldBy = { repository: 'https://example.org/acme/data', commit: of.commit };
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

test('a dataset version is as early as the earliest sighting of it, and names the others', async () => {
  const early = '2020-01-01T00:00:00.000Z';
  await tellStory(service, [
    ['registerDataset', { name: 'raw' }],
    ['versionDataset', { dataset: 'raw', digest: of.oldRaw }],
    ['recordDatasetSighting', { dataset: 'raw@1', heldBy, occurredAt: early }],
    [
      'recordDatasetSighting',
      { dataset: 'raw@1', run: { id: 'download' }, occurredAt: '2021-01-01', size: 7, files: 1, pastUnknown: true },
    ],
  ]);
  const { data, errors } = await service.ask(
    `{ datasetVersion(version: "raw@1") {
      occurredAt size files recipe { code { ref } run { id } problems { what } }
      sightings {
        occurredAt heldBy { ref upstream { totalNodes } } pastUnknown size files run { ref } event { type } } } }`,
  );
  expect(errors).toBeUndefined();
  const ref = `code:default/example.org/acme/data@git:${of.commit}`;
  expect(data).toEqual({
    datasetVersion: {
      occurredAt: early,
      size: 7,
      files: 1,
      recipe: { code: { ref }, run: { id: 'download' }, problems: [] },
      sightings: [
        {
          occurredAt: early,
          heldBy: { ref, upstream: null },
          ...{ pastUnknown: false, size: null, files: null },
          run: null,
          event: { type: 'DatasetVersionSighted' },
        },
        {
          occurredAt: '2021-01-01T00:00:00.000Z',
          heldBy: null,
          ...{ pastUnknown: true, size: 7, files: 1 },
          run: { ref: 'run:default/download' },
          event: { type: 'DatasetVersionSighted' },
        },
      ],
    },
  });
});
