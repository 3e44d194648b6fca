import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { again, type StoredEvent } from '@pedigree/event-store';
import { connect, isLost, toPlace } from '@pedigree/postgres';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { allViews, type ViewStatus } from '@pedigree/views';
import { runPostgresViews } from '@pedigree/views/postgres';
import fc from 'fast-check';
import { lineageSteps, writeLineageHistory } from '../lineage/lineage-history.ts';
import { commandSteps, writeCommandedHistory } from '../serving/commanded-history.ts';
import { openGrowingLog } from './growing-log.ts';
import { rowsOnPostgres, rowsOnSqlite } from './rows-of-both.ts';

const histories = 3;
const patience = { patience: 30_000, until: [], isWorthIt: isLost };
const cutHolders =
  "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()";

/** Many histories behind one another make one that goes far. */
function longScript<Step>(steps: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<readonly Step[]> {
  return fc.array(steps, { minLength: 20, maxLength: 30 }).map((scripts) => scripts.flat());
}

const logs: fc.Arbitrary<() => Promise<readonly StoredEvent[]>> = fc.oneof(
  longScript(lineageSteps).map((steps) => () => writeLineageHistory(steps, new Map())),
  longScript(commandSteps).map((steps) => async () => (await writeCommandedHistory(steps, new Map())).events),
);

/** By how much the log grows, and what happens to the runner then. */
interface Turn {
  readonly events: number;
  readonly what: 'goes on' | 'is cut' | 'is started again' | 'loses the server';
}

const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    events: fc.integer({ min: 1, max: 40 }),
    what: fc.constantFrom('goes on', 'is cut', 'is started again', 'loses the server'),
  }),
  { minLength: 4, maxLength: 8 },
);

describeOnPrivatePostgres('views on PostgreSQL', (server) => {
  let schemas = 0;

  /** Lets a runner keep up with a log that grows, through all that happens to it. */
  async function keepUp(schema: string, log: readonly StoredEvent[], turns: readonly Turn[]): Promise<void> {
    const { reader, grow } = openGrowingLog('aaaaaaaaaaaaaaaa', log);
    const admin = connect(toPlace({ url: server.url, schema }), 1);
    let statuses: readonly ViewStatus[] = [];
    const start = () => {
      const ending = new AbortController();
      const ended = runPostgresViews({
        ...{ reader, url: server.url, schema, views: allViews, signal: ending.signal },
        onCommitted(told) {
          statuses = told;
        },
      });
      return async () => {
        ending.abort();
        await ended;
      };
    };
    let stop = start();
    for (const { events, what } of [...turns, { events: log.length, what: 'goes on' }]) {
      grow(events);
      await pause(20);
      if (what === 'is cut') await again(() => admin.use((session) => session.query(cutHolders)), patience);
      if (what === 'loses the server') {
        server.crash('kill');
        await server.start();
      }
      if (what === 'is started again') {
        await stop();
        stop = start();
      }
    }
    const end = BigInt(log.length);
    while (statuses.length === 0 || statuses.some(({ position, readable }) => position < end || !readable)) {
      await pause(10);
    }
    await stop();
    await admin.close();
    await reader.close();
    expect(statuses.map(({ error }) => error)).toEqual(allViews.map(() => null));
  }

  test(`are row by row and number by number those on SQLite, in ${histories} histories, wherever batches ended, runners were cut and the server was killed`, async () => {
    await fc.assert(
      fc.asyncProperty(logs, turns, async (writeLog, what) => {
        const log = await writeLog();
        const schema = `views_${++schemas}`;
        await keepUp(schema, log, what);
        const [found, expected] = [await rowsOnPostgres(server.url, schema), rowsOnSqlite(log)];
        for (const table of Object.keys(expected)) expect([table, found[table]]).toEqual([table, expected[table]]);
      }),
      { numRuns: histories, endOnFailure: true },
    );
  }, 240_000);
});
