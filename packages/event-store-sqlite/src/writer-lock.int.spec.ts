import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeEvents, runScript } from '@pedigree/event-store/testing';
import { openSqliteStore } from './open.ts';

const openAndSay = `
  import { openSqliteStore } from '@pedigree/event-store-sqlite';
  import { randomBytes } from 'node:crypto';
  const clock = () => new Date().toISOString();
  try {
    await openSqliteStore({ folder: process.argv[1], clock, random: randomBytes });
    console.log('opened');
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

const open = () => openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });

async function firstLine(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) return line;
  return undefined;
}

test('a second writer is refused in the same process, and the first writes on', async () => {
  const store = await open();
  await expect(open()).rejects.toMatchObject({
    name: 'WriterAlreadyRunning',
    message: expect.stringContaining(folder),
  });
  await expect(store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 1))).resolves.toMatchObject({
    appended: true,
  });
  await store.close();
  await (await open()).close();
});

test('a second writer is refused in another process', async () => {
  const store = await open();
  const { lines } = runScript(import.meta.dirname, openAndSay, folder);
  expect(await firstLine(lines)).toBe(
    `WriterAlreadyRunning: required: a folder that no other process writes; came: ${folder}, where a service or a command of Pedigree writes now`,
  );
  await store.close();
});

test('a writer that is killed leaves the folder to the next one at once', async () => {
  const { child, lines } = runScript(import.meta.dirname, openAndSay, folder);
  expect(await firstLine(lines)).toBe('opened');
  await expect(open()).rejects.toMatchObject({ name: 'WriterAlreadyRunning' });
  const killed = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await killed;
  await (await open()).close();
});
