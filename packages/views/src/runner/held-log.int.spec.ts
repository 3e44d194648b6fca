import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { eventsView } from '../events/project.ts';
import { PromotionLog } from '../testing/promotion-log.ts';
import { waitWhileHeld } from './held-log.ts';
import { keepUp } from './keep-up.ts';
import { openViewsDatabase, viewsFile, writeAheadBytes } from './open-database.ts';

describe('small commits are held apart', () => {
  let folder: string;
  let database: DatabaseSyncInstance;
  let reader: DatabaseSyncInstance;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-held-'));
    database = openViewsDatabase(folder);
    database.exec('create table filler (bytes blob)');
    reader = new DatabaseSync(viewsFile(folder), { readOnly: true });
  });
  afterEach(() => {
    reader.close();
    database.close();
    rmSync(folder, { recursive: true });
  });

  const fill = (bytes: number) => database.prepare('insert into filler values (zeroblob(?))').run(bytes);
  const next = async (committed: number) => {
    const ending = new AbortController();
    const waiting = waitWhileHeld(database, committed, ending.signal).then(() => 'at once');
    const when = await Promise.race([waiting, behindAFewTurns()]);
    ending.abort();
    await waiting;
    return when;
  };

  test('while a snapshot is held and the write-ahead log is longer than it is kept', async () => {
    reader.exec('begin; select count(*) from filler');
    fill(writeAheadBytes / 2);
    expect(await next(1)).toBe('at once');
    fill(writeAheadBytes / 2);
    expect(await next(1)).toBe('later');
    expect(await next(1_000)).toBe('at once');
    reader.exec('rollback');
    // The first write empties the log into the file, the second begins it again.
    fill(1);
    fill(1);
    expect(await next(1)).toBe('at once');
  });
});

test('events that come while a commit is not due are committed together', async () => {
  const log = new PromotionLog('aaaaaaaaaaaaaaaa');
  const commits: bigint[][] = [];
  const ending = new AbortController();
  const due = new Set<() => void>();
  const resting = new EventTarget();
  const generation = {
    ...{ view: eventsView.name, generation: 1, version: eventsView.version, logId: log.store.logId, tables: [] },
    ...{ answers: true, position: 0n, logTime: null, error: null },
  };
  const ended = keepUp({
    ...{ reader: log.store, head: 0n, signal: ending.signal, onCommitted: () => {} },
    views: [
      { view: eventsView, frozen: null, fits: true, answering: { view: eventsView, generation }, building: null },
    ],
    store: {
      most: { events: 100, bytes: 1_000_000 },
      commit: async (_, events) => void commits.push(events.map(({ envelope }) => envelope.position)),
      replace: async () => 'not yet',
      rest: () =>
        new Promise((resolve) => {
          due.add(resolve);
          resting.dispatchEvent(new Event('rest'));
        }),
    },
  });
  const rested = () => new Promise((resolve) => resting.addEventListener('rest', resolve, { once: true }));
  const first = rested();
  await log.promote(1);
  await first;
  for (const number of [2, 3, 4]) {
    await log.promote(number);
    // Time enough for a runner that does not wait.
    for (let turn = 0; turn < 20; turn++) await nextTurn();
  }
  const second = rested();
  for (const resolve of due) resolve();
  await second;
  expect(commits).toEqual([[1n], [2n, 3n, 4n]]);
  ending.abort();
  for (const resolve of due) resolve();
  await ended;
  await log.store.close();
});

/** What resolves at once has done so by then, however busy the machine is; what waits for a time has not. */
async function behindAFewTurns(): Promise<string> {
  for (let turn = 0; turn < 10; turn++) await null;
  return 'later';
}
