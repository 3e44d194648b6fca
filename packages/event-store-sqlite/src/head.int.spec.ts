import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteStore } from './open.ts';

test('the head that is asked for while a stamped batch is being committed lies behind that batch', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
  let tellStamped = () => {};
  const stamped = new Promise<void>((resolve) => {
    tellStamped = resolve;
  });
  const clock = () => {
    tellStamped();
    return '2026-05-25T00:00:00.000Z';
  };
  const store = await openSqliteStore({ folder, clock, random: randomBytes });
  const holder = new DatabaseSync(join(folder, 'log.db'));
  holder.exec('begin immediate');
  const appending = store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 1));
  await stamped;
  const asked = store.head();
  await new Promise((resolve) => setTimeout(resolve, 20));
  holder.exec('rollback');
  holder.close();
  expect(await asked).toEqual({ position: 1n, recordedAt: '2026-05-25T00:00:00.000Z' });
  await appending;
  await store.close();
  await rm(folder, { recursive: true });
});
