import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { readLog } from './read-log.ts';
import { readMetric } from './read-metric.ts';
import { readinessThat } from './readiness.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { type Acknowledged, prepare, send } from './writers.ts';

let root = '';
let disk: SmallDisk;
let service: ChildService;

/** The log lies on the machine's disk, the views on one of their own: their file is a link to there. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-views-disk-'));
  const data = join(root, 'data');
  mkdirSync(data);
  disk = mountSmallDisk(join(root, 'disk'), 8_000_000);
  const file = join(root, 'disk/views.db');
  writeFileSync(file, '');
  symlinkSync(file, join(data, 'views.db'));
  service = await startChildService({ data });
  await prepare(service.url);
});
afterAll(async () => {
  await service.kill();
  disk.remove();
  rmSync(root, { recursive: true });
});

function record(number: number): Promise<Acknowledged> {
  const input = { model: `model-${number % 16}`, parameters: { text: 'x'.repeat(3_000) } };
  return send(service.url, { commandId: `training-${number}`, mutation: 'recordTraining', input });
}

test('where only the views have no room, commands are recorded and reads answer as of before; with room the views catch up', async () => {
  const { url } = service;
  const { position: before } = await record(0);
  await ask(url, '{ models { nodes { name } } }', {}, { 'pedigree-min-position': before });
  disk.fill();
  const restarts = () => readMetric(url, 'pedigree_projector_restarts_total');
  const known: Acknowledged[] = [];
  while ((await restarts()) === 0) known.push(await record(known.length + 1));
  expect(known.length).toBeGreaterThan(0);
  expect(await readinessThat(url, ({ status }) => status === 'degraded')).toMatchObject({
    status: 'degraded',
    log: 'writing',
  });
  known.push(await record(known.length + 1));
  expect(await readMetric(url, 'pedigree_log_refusing')).toBe(0);
  const told = await readLog(url);
  expect(told.map(({ commandId }) => commandId)).toContain('training-0');
  expect(told.map(({ commandId }) => commandId)).not.toContain(known.at(-1)?.commandId);
  expect(service.log()).toContain('the projector has ended and is started again');
  disk.free();
  expect(await readinessThat(url, ({ status }) => status === 'ready')).toMatchObject({ status: 'ready' });
  const { position: last = '' } = known.at(-1) ?? {};
  await ask(url, '{ models { nodes { name } } }', {}, { 'pedigree-min-position': last });
  const recorded = new Map((await readLog(url)).map(({ commandId, position }) => [commandId, position]));
  for (const { commandId, position } of known) expect(recorded.get(commandId)).toBe(position);
  expect(await service.stop()).toBe(0);
});
