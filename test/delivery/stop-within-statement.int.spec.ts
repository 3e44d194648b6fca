import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { prepare, send } from './writers.ts';

const program = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');
const packageHere = resolve(import.meta.dirname, '../package.json');

let data = '';
let service: ChildService | undefined;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-statement-'));
});
afterEach(async () => {
  await service?.kill();
  service = undefined;
  rmSync(data, { recursive: true, force: true });
});

/**
 * Loaded into every thread of a service before its own code. The script has `isThreadWith`, which knows threads by what they are
 * started with, `openQuery`, a statement that takes a moment, and `isBusy`, the file that says that one is under way.
 */
function loading(script: string): Readonly<Record<string, string>> {
  const text = `
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
const isBusy = ${JSON.stringify(busyFile())};
const isThreadWith = (member) => !isMainThread && typeof workerData === 'object' && workerData !== null && member in workerData;
const openQuery = () => {
  const { DatabaseSync } = createRequire(${JSON.stringify(packageHere)})('@photostructure/sqlite');
  const counting = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)';
  return new DatabaseSync(':memory:').prepare(counting + ' select max(i) from n');
};
${script}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(text)}` };
}

const busyFile = () => join(data, 'busy');

async function untilBusy(): Promise<void> {
  while (!existsSync(busyFile())) await delay(5);
}

test('a service that is asked to end while its writer opens the log waits for that statement, and exits with 0', async () => {
  const environment = loading(`
if (isMainThread) process.on('SIGTERM', () => setTimeout(() => rmSync(isBusy), 50));
if (isThreadWith('newLogId')) {
  const query = openQuery();
  writeFileSync(isBusy, '');
  while (existsSync(isBusy)) query.get();
}`);
  const child = spawn(process.execPath, [program, '--port', '0', '--data', data], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  await untilBusy();
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  service = await startChildService({ data });
  await prepare(service.url);
});

test('a second signal ends a service at once, whatever statement a thread is within, and nothing acknowledged is lost', async () => {
  const asked = join(data, 'be-busy');
  const environment = loading(`
if (isThreadWith('views')) setInterval(() => {
  if (!existsSync(${JSON.stringify(asked)})) return;
  const query = openQuery();
  writeFileSync(isBusy, '');
  for (;;) query.get();
}, 10).unref();`);
  service = await startChildService({ data, environment });
  await prepare(service.url);
  writeFileSync(asked, '');
  await untilBusy();
  const promotion = {
    commandId: 'late',
    mutation: 'promoteModel',
    input: { environment: 'production', model: 'model-0', version: '1' },
  } as const;
  const { position } = await send(service.url, promotion);
  const exited = once(service.process, 'exit');
  // The first begins the stop, and one that comes soon after it is its echo.
  while (service.process.kill('SIGTERM')) await Promise.race([exited, delay(100)]);
  expect(await exited).toEqual([null, 'SIGKILL']);
  service = await startChildService({ data });
  expect(await send(service.url, promotion)).toMatchObject({ position });
});
