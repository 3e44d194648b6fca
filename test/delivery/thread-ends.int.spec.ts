import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { endingOn, endThread } from './ending-threads.ts';
import { readLog } from './read-log.ts';
import { readMetric } from './read-metric.ts';
import { readinessThat } from './readiness.ts';
import { prepare, send, Writers } from './writers.ts';

let data = '';
let service: ChildService;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-threads-'));
  service = await startChildService({ data, environment: endingOn(data) });
  await prepare(service.url);
});
afterAll(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

const promote = (commandId: string) =>
  send(service.url, {
    commandId,
    mutation: 'promoteModel',
    input: { environment: 'production', model: 'model-0', version: '1' },
  });

describe('where the projector ends by itself', () => {
  test.each(['exit', 'throw', 'memory'] as const)(
    'by %s, the views answer as they are, the service says so, and another takes its place',
    async (way) => {
      const restarts = await readMetric(service.url, 'pedigree_projector_restarts_total');
      await endThread(data, 'projector', way);
      const stalled = await readinessThat(service.url, ({ status }) => status === 'degraded');
      expect(stalled.status).toBe('degraded');
      expect(new Set(stalled.views.map(({ state }) => state))).toEqual(new Set(['stalled']));
      const { data: answer } = await ask(service.url, '{ environments { nodes { name } } }');
      expect(answer).toMatchObject({ environments: { nodes: expect.arrayContaining([{ name: 'production' }]) } });
      const { position } = await promote(`after-${way}`);
      expect((await readinessThat(service.url, ({ status }) => status === 'ready')).status).toBe('ready');
      expect(await readMetric(service.url, 'pedigree_projector_restarts_total')).toBe(restarts + 1);
      expect(await readMetric(service.url, 'pedigree_projector_running')).toBe(1);
      const question =
        '{ serving(environment: "production", model: "model-0") { allocation { version { number } } asOf { position } } }';
      const seen = await ask(service.url, question, {}, { 'pedigree-min-position': position });
      expect(seen).toEqual({ data: { serving: { allocation: [{ version: { number: 1 } }], asOf: { position } } } });
      expect(service.log()).toContain('the projector has ended and is started again');
    },
  );
});

test('where the writer ends by itself, whoever waits is told, the service ends with 1, and nothing acknowledged is lost', async () => {
  const writers = new Writers();
  const running = writers.run(service.url, 0, 16);
  while (writers.acknowledged.size < 50) await delay(5);
  const exited = once(service.process, 'exit');
  await endThread(data, 'writer', 'exit');
  expect((await exited)[0]).toBe(1);
  await running;
  expect(service.log()).toMatch(/the service cannot go on/);
  expect(service.log()).toMatch(/required: a running writer of .*; came: one that ended with code 7/);
  expect(writers.refusals).toEqual([]);
  const told = new Set(writers.toldOfTheEnd);
  expect(told).toEqual(new Set([expect.stringMatching(/^required: a running service; came: one that is/)]));
  service = await startChildService({ data });
  const byId = new Map((await readLog(service.url)).map((event) => [event.commandId, event.position]));
  for (const [commandId, { position }] of writers.acknowledged) expect(byId.get(commandId)).toBe(position);
  for (const sent of writers.inFlight.values()) await send(service.url, sent);
  const ids = (await readLog(service.url)).map(({ commandId }) => commandId);
  expect(new Set(ids).size).toBe(ids.length);
});
