import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
  for (let tries = 0; tries < 200 && !readFileSync(trace, 'utf8').includes('+++ exited with 0 +++'); tries++)
    await delay(50);
  return syncsBeforeAnswers(readFileSync(trace, 'utf8'));
}

/** The built service with another writer beside the same other packages: one that does not wait for the disk. */
function withoutSync(): string {
  const modules = join(folder, 'node_modules');
  const linkAll = (from: string, to: string) => {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) symlinkSync(realpathSync(join(from, name)), join(to, name));
  };
  linkAll(join(checkout, 'node_modules'), modules);
  rmSync(join(modules, '@pedigree'));
  linkAll(join(checkout, 'node_modules/@pedigree'), join(modules, '@pedigree'));
  const store = join(modules, '@pedigree/event-store-sqlite');
  // Who opens the store has to be here too: a linked package finds its own neighbours.
  for (const name of ['event-store-sqlite', 'assembly']) {
    rmSync(join(modules, '@pedigree', name));
    cpSync(join(checkout, 'packages', name), join(modules, '@pedigree', name), { recursive: true });
  }
  const connect = join(store, 'dist/connect.js');
  const built = readFileSync(connect, 'utf8');
  expect(built).toContain('synchronous = full');
  writeFileSync(connect, built.replace('synchronous = full', 'synchronous = off'));
  cpSync(join(checkout, 'services/standalone/dist'), join(folder, 'service/dist'), { recursive: true });
  cpSync(join(checkout, 'services/standalone/package.json'), join(folder, 'service/package.json'));
  return join(folder, 'service/dist/main.js');
}

const ifTraced = hasStrace ? test : test.skip;

ifTraced(
  'between the insert of an event and the answer the log is synced (needs strace)',
  async () => {
    const answers = await traceCommands();
    expect(answers.length).toBeGreaterThan(commands);
    expect(answers.filter((isSynced) => !isSynced)).toEqual([]);
  },
  120_000,
);

ifTraced(
  'a writer that does not sync is found out by the same watch (needs strace)',
  async () => {
    const answers = await traceCommands(withoutSync());
    expect(answers.length).toBeGreaterThan(commands);
    expect(answers.filter((isSynced) => isSynced)).toEqual([]);
  },
  120_000,
);
