import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { poison } from './poison.ts';

/** What a newer Pedigree could have written: a later version of an event's schema, and an event that is new. */
const newer = [
  { type: 'ModelDescribed', schemaVersion: 99, data: { description: 'as later versions say it' } },
  { type: 'ModelDreamt', schemaVersion: 1, data: { dream: true } },
] as const;

const whole = 'required: an event type and schema version known here; came: ';

describe.each(newer)('where the log holds $type of version $schemaVersion', (event) => {
  let data = '';
  let service: ChildService;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'pedigree-newer-'));
    const first = await startChildService({ data });
    await ask(first.url, 'mutation { registerModel(input: { name: "fraud" }) { __typename } }');
    await first.stop();
    await poison(data, { stream: 'model-default/fraud', revision: 1, ...event });
    service = await startChildService({ data });
  });
  afterAll(async () => {
    await service.kill();
    rmSync(data, { recursive: true, force: true });
  });

  test('what was known before it is answered as of then, and whoever asks for more is told that it halted', async () => {
    const question = '{ models { nodes { name } asOf { position } } }';
    const { data: answer } = await ask<{ models: { asOf: { position: string } } }>(service.url, question);
    expect(answer.models).toMatchObject({ nodes: [{ name: 'fraud' }] });
    const [logId, number] = answer.models.asOf.position.split('.');
    expect(number).toBe('1');
    const later = await ask(service.url, `{ models(knownAt: "${logId}.2") { nodes { name } } }`);
    expect(later.errors).toMatchObject([{ extensions: { code: 'VIEW_HALTED' } }]);
  });

  test('readiness and a metric name the views that met it, and the log says to upgrade', async () => {
    const readiness = await (await fetch(new URL('/readyz', service.url))).json();
    expect(readiness).toMatchObject({
      status: 'degraded',
      views: expect.arrayContaining([expect.objectContaining({ name: 'models', state: 'halted' })]),
    });
    const metrics = await (await fetch(new URL('/metrics', service.url))).text();
    expect(metrics).toMatch(/^pedigree_view_halted\{view="models",version="\d+"\} 1$/m);
    expect(service.log()).toContain(
      `${whole}${event.type} version ${event.schemaVersion} at position 2, as a newer Pedigree writes it: upgrade`,
    );
  });

  test('a command on that stream is told to upgrade, and others are done', async () => {
    const command = async (name: string) => {
      const { data: answer, errors } = await ask<{ recordTraining: { __typename: string } | null } | null>(
        service.url,
        `mutation { recordTraining(input: { model: "${name}" }) { __typename } }`,
      );
      return errors?.[0]?.extensions?.code ?? answer?.recordTraining?.__typename;
    };
    await ask(service.url, 'mutation { registerModel(input: { name: "other" }) { __typename } }');
    expect(await command('other')).toBe('RecordTrainingPayload');
    expect(await command('fraud')).toBe('WRITTEN_BY_NEWER');
  });
});
