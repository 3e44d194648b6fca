import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeEventOfSize } from '@pedigree/event-store/testing';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteStore, type SqliteStore } from './open.ts';

let folder: string;
let store: SqliteStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
  store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const limit = 2 * 4_000 * 4_096;

test('a write-ahead log that grew while a reader held its snapshot is small again once the reader is gone', async () => {
  const stream = 'model-default/fraud';
  let revision = -1;
  const append = async () => {
    const events = [1, 2, 3, 4].map((next) => makeEventOfSize(stream, revision + next, 200_000));
    await store.append(stream, revision < 0 ? 'none' : revision, events);
    revision += events.length;
  };
  const size = () => statSync(join(folder, 'log.db-wal')).size;

  await append();
  const reader = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from event').get();
  while (size() < limit + 4_000_000) await append();
  reader.close();
  // The first append behind the reader moves all of it into the log, and the next begins it again.
  for (let time = 0; time < 3; time++) await append();
  expect(size()).toBeLessThanOrEqual(limit);
});
