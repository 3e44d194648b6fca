import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { readLog } from './read-log.ts';
import { readMetric } from './read-metric.ts';
import { readiness, readinessThat } from './readiness.ts';
import { mountReadOnly, mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { type Acknowledged, prepare, type Sent, send } from './writers.ts';

let folder = '';
let disk: SmallDisk | undefined;
let service: ChildService | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-disk-'));
});
afterEach(async () => {
  await service?.kill();
  disk?.remove();
  rmSync(folder, { recursive: true, force: true });
  service = undefined;
  disk = undefined;
});

const training = (number: number): Sent => ({
  commandId: `training-${number}`,
  mutation: 'recordTraining',
  input: { model: `model-${number % 16}`, parameters: { text: 'x'.repeat(3_000) } },
});

/** Sends commands until one is refused. */
async function writeUntilRefused(url: string, known: Map<string, Acknowledged>): Promise<string> {
  for (let number = known.size; ; number++) {
    try {
      known.set(`training-${number}`, await send(url, training(number)));
    } catch (error) {
      return String(error);
    }
  }
}

test('on a full disk commands are refused and reads go on; with room again all goes on, and nothing acknowledged is missing', async () => {
  disk = mountSmallDisk(folder, 12_000_000);
  service = await startChildService({ data: folder });
  const { url } = service;
  await prepare(url);
  const known = new Map<string, Acknowledged>();
  for (let number = 0; number < 20; number++) known.set(`training-${number}`, await send(url, training(number)));
  disk.fill();
  expect(await writeUntilRefused(url, known)).toContain(
    'required: a log that takes events; came: one that could not write; nothing was written, send it again',
  );
  expect(await readiness(url)).toMatchObject({ status: 'degraded', log: 'refusing' });
  expect(await readMetric(url, 'pedigree_log_refusing')).toBe(1);
  const { data } = await ask<{ model: { name: string } }>(url, '{ model(model: "model-0") { name } }');
  expect(data).toEqual({ model: { name: 'model-0' } });
  disk.free();
  const refused = known.size;
  known.set(`training-${refused}`, await send(url, training(refused)));
  expect(known.get(`training-${refused}`)).toMatchObject({ repeated: false });
  expect(await readinessThat(url, ({ status }) => status === 'ready')).toMatchObject({
    status: 'ready',
    log: 'writing',
  });
  expect(await readMetric(url, 'pedigree_log_refusing')).toBe(0);
  const { position = '' } = known.get(`training-${refused}`) ?? {};
  await ask(url, '{ models { nodes { name } } }', {}, { 'pedigree-min-position': position });
  const recorded = new Map((await readLog(url)).map((event) => [event.commandId, event.position]));
  for (const [commandId, acknowledged] of known) expect(recorded.get(commandId)).toBe(acknowledged.position);
  await service.kill();
  service = await startChildService({ data: folder });
  const after = (await readLog(service.url)).map(({ commandId }) => commandId);
  expect(after).toEqual([...recorded.keys()]);
});

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');
const start = (data: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--port', '0', '--data', data], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
};

test('a start on a full disk says so in one line, and succeeds when there is room', async () => {
  disk = mountSmallDisk(folder, 4_000_000);
  disk.fill();
  expect(start(folder)).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^required: [^\\n]*; came: ${folder}[^\\n]*\\n$`)),
  });
  disk.free();
  service = await startChildService({ data: folder });
  expect(await service.stop()).toBe(0);
});

test('a folder that cannot be written is refused in one line that names it', async () => {
  service = await startChildService({ data: folder });
  await prepare(service.url);
  expect(await service.stop()).toBe(0);
  const writable = mountReadOnly(folder);
  try {
    expect(start(folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^required: a folder that can be written; came: ${folder}[^\\n]*\\n$`)),
    });
  } finally {
    writable();
  }
  service = await startChildService({ data: folder });
  expect((await readLog(service.url)).length).toBeGreaterThan(0);
});
