import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { lineageStory, of } from './lineage-story.ts';
import { poison } from './poison.ts';
import { tellStory } from './tell-story.ts';

/** A service in which an event has halted every view that reads it, and in which more was recorded since. */
async function startHalted(event: Omit<Parameters<typeof poison>[1], 'revision'>): Promise<OwnService> {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-halted-'));
  const first = await startOwnService({ folder });
  await tellStory(first, lineageStory);
  await first.stop();
  await poison(folder, { ...event, revision: 2 });
  const service = await startOwnService({ folder });
  const [position] = await tellStory(service, [['registerModel', { name: 'later' }]]);
  await service.ask('{ models { asOf { position } } }', {}, { 'pedigree-min-position': position ?? '' });
  return service;
}

const halted = [{ message: expect.stringMatching(/^required: .*; came: /), extensions: { code: 'VIEW_HALTED' } }];

describe('where the models have halted', () => {
  let service: OwnService;
  beforeAll(async () => {
    service = await startHalted({ stream: 'model-default/both', type: 'ModelEvaluated', data: { number: null } });
  });
  afterAll(() => service.remove());

  test('lineage goes on, but not to the versions themselves', async () => {
    await tellStory(service, [
      ['registerDataset', { name: 'more' }],
      ['versionDataset', { dataset: 'more', digest: `md5:${'e'.repeat(32)}`, derivedFrom: ['raw@1'] }],
    ]);
    const ask = (fields: string) =>
      service.ask<{ lineage: { nodes: object[] } }>(
        `{ lineage(of: "dataset:raw@1", direction: DOWNSTREAM, depth: 1) { nodes { ref ${fields} } } }`,
      );
    let refs: object[] = [];
    for (let tries = 0; tries < 100 && refs.length < 4; tries++) refs = (await ask('')).data.lineage.nodes;
    expect(refs).toEqual(expect.arrayContaining([{ ref: 'dataset:default/more@1' }, { ref: 'model:default/base@1' }]));
    expect((await ask('subject { ... on DatasetVersion { ref } ... on ModelVersion { ref } }')).errors).toMatchObject(
      halted,
    );
  });

  test('impact answers as of where they are', async () => {
    const { data, errors } = await service.ask<{ impact: { total: number } }>(
      '{ impact(of: "dataset:raw@1") { total versions { version { ref } serving { state } } } }',
    );
    expect({ total: data.impact.total, errors }).toEqual({ total: 4, errors: undefined });
  });
});

describe('where lineage has halted', () => {
  let service: OwnService;
  beforeAll(async () => {
    service = await startHalted({
      stream: 'dataset-default/mirror',
      type: 'DatasetVersioned',
      data: { number: 2, digest: of.lost, derivedFrom: 1 },
    });
  });
  afterAll(() => service.remove());

  test('models are answered, and what is asked of their lineage is told why it is not', async () => {
    const { data } = await service.ask('{ model(model: "later") { ref } modelVersion(version: "fraud@1") { label } }');
    expect(data).toEqual({ model: { ref: 'model:default/later' }, modelVersion: { label: 'v1.0.0' } });
    const asked = await service.ask('{ modelVersion(version: "fraud@1") { label upstream { totalNodes } } }');
    expect(asked).toMatchObject({ data: { modelVersion: null }, errors: halted });
  });

  test('lineage answers with what it knew before', async () => {
    const { data, errors } = await service.ask<{ lineage: { totalNodes: number; asOf: { position: string } } }>(
      '{ lineage(of: "fraud@1", direction: UPSTREAM) { totalNodes asOf { position } } }',
    );
    expect({ total: data.lineage.totalNodes, errors }).toEqual({ total: 11, errors: undefined });
    expect(data.lineage.asOf.position).toMatch(new RegExp(`\\.${lineageStory.length}$`));
  });
});
