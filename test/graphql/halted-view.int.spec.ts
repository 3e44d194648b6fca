import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { poison } from './poison.ts';

const metricsOf = async (url: string) => (await fetch(new URL('/metrics', url))).text();

const folder = mkdtempSync(join(tmpdir(), 'pedigree-halted-'));
const prepared = `mutation {
  registerModel(input: { name: "fraud" }) { __typename }
  a: recordTraining(input: { model: "fraud" }) { __typename }
  b: recordTraining(input: { model: "fraud" }) { __typename }
  registerDataset(input: { name: "prices" }) { __typename }
  defineEnvironment(input: { name: "production", production: true }) { __typename }
  promoteModel(input: { environment: "production", version: "fraud@1" }) { __typename } }`;

describe('an event that cannot be projected halts its view, and no other', () => {
  let service: OwnService;
  beforeAll(async () => {
    const first = await startOwnService({ folder });
    await first.ask(prepared);
    await first.stop();
    await poison(folder, {
      stream: 'dataset-default/prices',
      revision: 1,
      type: 'DatasetVersioned',
      data: { number: null },
    });
    service = await startOwnService({ folder });
  });
  afterAll(() => service.remove());

  test('what serves is seen to change, at once and by whoever reads on', async () => {
    const { data } = await service.ask<{ promoteModel: { position: string; serving: object } }>(
      'mutation { promoteModel(input: { environment: "production", version: "fraud@2" }) { ... on PromoteModelPayload { position serving { allocation { version { number } } } } } }',
    );
    expect(data.promoteModel.serving).toEqual({ allocation: [{ version: { number: 2 } }] });
    const { position } = data.promoteModel;
    const question =
      '{ serving(environment: "production", model: "fraud") { allocation { version { number } } asOf { position } } }';
    const asked = await service.ask(question, {}, { 'pedigree-min-position': position });
    expect(asked).toEqual({
      data: { serving: { allocation: [{ version: { number: 2 } }], asOf: { position } } },
    });
  });

  test('the rows before it go on answering, with the position that they are of', async () => {
    const { data } = await service.ask<{ datasets: { nodes: object[]; asOf: { position: string } } }>(
      '{ datasets { nodes { name } asOf { position } } }',
    );
    expect(data.datasets).toEqual({
      nodes: [{ name: 'prices' }],
      asOf: { position: expect.stringMatching(/\.6$/) },
    });
  });

  test('whoever asks it for a later position is told that it halted', async () => {
    const { data } = await service.ask<{ events: { asOf: { position: string } } }>('{ events { asOf { position } } }');
    const { position } = data.events.asOf;
    const halted = [{ message: expect.stringMatching(/^required: .*; came: /), extensions: { code: 'VIEW_HALTED' } }];
    const late = await service.ask('{ datasets { nodes { name } } }', {}, { 'pedigree-min-position': position });
    expect(late.errors).toMatchObject(halted);
    const known = await service.ask('query ($at: KnownAt) { dataset(dataset: "prices", knownAt: $at) { name } }', {
      at: position,
    });
    expect(known.errors).toMatchObject(halted);
  });

  test('readiness names it', async () => {
    const response = await fetch(new URL('/readyz', service.url));
    expect(await response.json()).toMatchObject({
      status: 'degraded',
      views: expect.arrayContaining([expect.objectContaining({ name: 'datasets', state: 'halted' })]),
    });
    expect(response.status).toBe(200);
  });

  test('a metric shows it, and no other view', async () => {
    const text = await metricsOf(service.url);
    const halted = [...text.matchAll(/^pedigree_view_halted\{view="(\w+)",version="\d+"\} 1$/gm)].map(
      ([, view]) => view,
    );
    expect(halted).toEqual(['datasets']);
    expect(text).toMatch(/^pedigree_view_halted\{view="serving",version="\d+"\} 0$/m);
    expect(text).toMatch(/^pedigree_projector_running 1$/m);
  });
});
