import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { encode } from '@pedigree/kernel';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-halted-'));
const prepared = `mutation {
  registerModel(input: { name: "fraud" }) { __typename }
  a: recordTraining(input: { model: "fraud" }) { __typename }
  b: recordTraining(input: { model: "fraud" }) { __typename }
  registerDataset(input: { name: "prices" }) { __typename }
  defineEnvironment(input: { name: "production", production: true }) { __typename }
  promoteModel(input: { environment: "production", version: "fraud@1" }) { __typename } }`;

/** An event that no command writes: as after a fault of ours, or of whoever made the log. */
async function poisonDatasets(): Promise<void> {
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  const poison = encode({
    id: '00000000-0000-5000-8000-000000000000',
    stream: 'dataset-default/prices',
    revision: 1,
    type: 'DatasetVersioned',
    schemaVersion: 1,
    occurredAt: '2026-01-01T00:00:00.000Z',
    namespace: 'default',
    actor: { id: 'nobody', kind: 'SERVICE', means: 'INTERNAL' },
    commandId: 'poison',
    commandDigest: '0'.repeat(64),
    correlationId: 'poison',
    causationId: 'poison',
    evidence: 'OBSERVED',
    basis: [],
    data: { number: null },
  });
  await store.append('dataset-default/prices', 0, [poison]);
  await store.close();
}

describe('an event that cannot be projected halts its view, and no other', () => {
  let service: OwnService;
  beforeAll(async () => {
    const first = await startOwnService({ folder });
    await first.ask(prepared);
    await first.stop();
    await poisonDatasets();
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
});
