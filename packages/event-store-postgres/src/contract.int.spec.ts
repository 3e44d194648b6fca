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
    opensOnce: false,
    patience: 20_000,
    async open() {
      const store = await openPostgresStore({ url, schema, clock: clock.read, random: randomBytes });
      opened.push(store);
      return store;
    },
    // The first that comes has written all, and waits in its COMMIT; whoever comes after it is kept by the adapter alone.
    async holdCommits() {
      const [isFirst, isHeld] = ['first', 'held'].map((what) => `hashtextextended('${schema} ${what}', 0)`);
      await admin.query(`select pg_advisory_lock(${isHeld})`);
      await admin.query(`create function ${schema}.hold() returns trigger language plpgsql as $$ begin
        if pg_try_advisory_xact_lock(${isFirst}) then perform pg_advisory_xact_lock(${isHeld}); end if;
        return null;
      end $$`);
      await admin.query(`create constraint trigger hold after insert on ${schema}.event
        deferrable initially deferred for each row execute function ${schema}.hold()`);
      return async () => {
        await admin.query(`select pg_advisory_unlock(${isHeld})`);
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
