import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';
import { hasStrace, syncsBeforeAnswers, tracing } from './trace.ts';
import { prepare, send } from './writers.ts';

const checkout = resolve(import.meta.dirname, '../..');
const commands = 12;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-sync-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the tracer saw of a service while one command after the other was acknowledged. */
async function traceCommands(entry?: string): Promise<boolean[]> {
  const trace = join(folder, 'trace');
  const service = await startChildService({
    data: join(folder, 'data'),
    through: tracing(trace),
    ...(entry === undefined ? {} : { entry }),
  });
  await prepare(service.url);
  for (let number = 0; number < commands; number++) {
    await send(service.url, { commandId: `${number}`, mutation: 'recordTraining', input: { model: 'model-0' } });
  }
  // The tracer is another process: it has written all of it when it has written of the end.
  await service.stop();
  for (let tries = 0; tries < 1_200 && !readFileSync(trace, 'utf8').includes('+++ exited with 0 +++'); tries++)
    await delay(50);
  return syncsBeforeAnswers(readFileSync(trace, 'utf8'));
}

/** The built service with another writer beside the same packages: one that does not wait for the disk. */
function withoutSync(): string {
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  for (const built of [chunks, ...programs]) cpSync(join(checkout, built), join(folder, built), { recursive: true });
  const writers = readdirSync(join(folder, chunks)).filter((name) => readChunk(name).includes(synchronous));
  expect(writers).toHaveLength(1);
  for (const name of writers)
    writeFileSync(join(folder, chunks, name), readChunk(name).replace(synchronous, 'synchronous = off'));
  return join(folder, main);
}

/** What `bundle.mjs` makes of the service and its threads, and what they share. */
const main = 'services/standalone/dist/main.js';
const programs = [main, 'packages/event-store-sqlite/dist/writer.js', 'packages/assembly/dist/projector.js'];
const chunks = 'dist';

const synchronous = 'synchronous = full';
const readChunk = (name: string) => readFileSync(join(folder, chunks, name), 'utf8');

const ifTraced = hasStrace ? test : test.skip;

ifTraced('between the insert of an event and the answer the log is synced (needs strace)', async () => {
  const answers = await traceCommands();
  expect(answers.length).toBeGreaterThan(commands);
  expect(answers.filter((isSynced) => !isSynced)).toEqual([]);
});

ifTraced('a writer that does not sync is found out by the same watch (needs strace)', async () => {
  const answers = await traceCommands(withoutSync());
  expect(answers.length).toBeGreaterThan(commands);
  expect(answers.filter((isSynced) => isSynced)).toEqual([]);
});
