import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@pedigree/event-store';
import { describeEventStore, ManualClock, type StoreHarness } from '@pedigree/event-store/contract';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteStore } from './open.ts';

async function createSqliteHarness(): Promise<StoreHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
  const clock = new ManualClock(Date.parse('2026-03-01T09:00:00.000Z'));
  const opened: EventStore[] = [];
  return {
    clock,
    keepsIdsUnique: true,
    opensOnce: true,
    patience: 5000,
    async open() {
      const store = await openSqliteStore({ folder, clock: clock.read, random: randomBytes });
      opened.push(store);
      return store;
    },
    // SQLite has one write lock, taken before anything is written: whoever holds it holds every commit.
    async holdCommits() {
      const database = new DatabaseSync(join(folder, 'log.db'));
      database.exec('begin immediate');
      return async () => database.close();
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
}

describeEventStore('The SQLite store', createSqliteHarness);
