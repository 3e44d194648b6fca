import { randomBytes } from 'node:crypto';
import type { EventStore } from '@pedigree/event-store';
import { describeEventStore, ManualClock, type StoreHarness } from '@pedigree/event-store/contract';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { openPostgresStore } from './open.ts';

async function createPostgresHarness(url: string): Promise<StoreHarness> {
  const schema = `pedigree_${randomBytes(8).toString('hex')}`;
  const clock = new ManualClock(Date.parse('2026-03-01T09:00:00.000Z'));
  const opened: EventStore[] = [];
  const admin = new Client(url);
  await admin.connect();
  return {
    clock,
    keepsIdsUnique: true,
    patience: 20_000,
    async open() {
      const store = await openPostgresStore({ url, schema, clock: clock.read, random: randomBytes });
      opened.push(store);
      return store;
    },
    // The log's row is the lock: whoever holds it holds every commit.
    async holdCommits() {
      await admin.query(`begin; select 1 from ${schema}.log for update`);
      return async () => {
        await admin.query('rollback');
      };
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
      await admin.query(`drop schema if exists ${schema} cascade`);
      await admin.end();
    },
  };
}

describeOnPostgres('on a server', (database) => {
  describeEventStore('The PostgreSQL store', () => createPostgresHarness(database.url));
});
