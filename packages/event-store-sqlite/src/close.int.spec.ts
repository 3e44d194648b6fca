import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteStore } from './open.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function appendAndClose(): Promise<void> {
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  await store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 100));
  await store.close();
}

function writeAheadBytes(): number {
  const file = join(folder, 'log.db-wal');
  return existsSync(file) ? statSync(file).size : 0;
}

test('a store that was closed leaves nothing in the write-ahead log for the next start to read', async () => {
  await appendAndClose();
  expect(writeAheadBytes()).toBe(0);
});

test('a store is closed also while another process reads an older state of the log', async () => {
  await appendAndClose();
  const reader = new DatabaseSync(join(folder, 'log.db'));
  reader.exec('begin; select * from event limit 1');
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  await store.append('model-default/b', 'none', makeEvents('model-default/b', 0, 1));
  const began = performance.now();
  await store.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  reader.close();
});
