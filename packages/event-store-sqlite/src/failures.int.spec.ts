import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import { DatabaseSync } from '@photostructure/sqlite';
import { createAppend } from './append.ts';
import { openSqliteStore } from './open.ts';
import { openSqliteReader } from './open-reader.ts';
import { startWriterThread } from './writer-thread.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

const clock = () => new Date().toISOString();
const open = () => openSqliteStore({ folder, clock, random: randomBytes });

function changeLog(sql: string): void {
  const database = new DatabaseSync(join(folder, 'log.db'));
  database.exec(sql);
  database.close();
}

test('a batch that fails before its commit fails whole, with the cause, and the next one is written', async () => {
  const store = await open();
  changeLog(
    `create trigger refuse before insert on event when new.revision = 1 begin select raise(abort, 'no room'); end`,
  );
  const append = (stream: string, count: number) => store.append(stream, 'none', makeEvents(stream, 0, count));
  const outcomes = await Promise.allSettled([
    append('model-default/a', 1),
    append('model-default/b', 2),
    append('model-default/c', 1),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ reason: { name: 'AppendFailed', message: expect.stringContaining('no room') } });
  }
  expect(await store.readAll(0n, 10)).toEqual([]);
  changeLog('drop trigger refuse');
  await expect(append('model-default/b', 2)).resolves.toMatchObject({ revision: 1, position: 2n });
  await store.close();
});

test('a commit that fails ends the writer: what waits and what comes says StoreClosed and why, and the log can be opened again', async () => {
  const { thread } = await startWriterThread({ folder, newLogId: 'a'.repeat(16) });
  const append = createAppend({ thread, clock, onCommit: () => {}, inTurn: (work) => work() });
  const first = append('model-default/a', 'none', makeEvents('model-default/a', 0, 1));
  await expect(first).resolves.toMatchObject({ appended: true });
  // There is no transaction to commit, so this COMMIT fails.
  const failing = thread.ask({ kind: 'commitRestore' });
  const waiting = append('model-default/b', 'none', makeEvents('model-default/b', 0, 1));
  const closed = { name: 'StoreClosed', cause: { message: expect.stringContaining('COMMIT failed') } };
  await Promise.all([expect(failing).rejects.toMatchObject(closed), expect(waiting).rejects.toMatchObject(closed)]);
  const later = append('model-default/b', 'none', makeEvents('model-default/b', 0, 1));
  await expect(later).rejects.toMatchObject(closed);
  const store = await open();
  expect(await store.readAll(0n, 10)).toHaveLength(1);
  await store.close();
});

test.each([
  [
    'a file that is no database',
    () => writeFile(join(folder, 'log.db'), 'not a database, '.repeat(500)),
    'which is no SQLite database',
  ],
  ['another program’s database', async () => changeLog('create table bookmark (url text)'), 'another program'],
  [
    'a log of a later version',
    async () => {
      await (await open()).close();
      changeLog(`update meta set value = '99' where key = 'schemaVersion'`);
    },
    'written by a later Pedigree',
  ],
])('%s is refused by writer and reader, and says what and where', async (_, prepare, says) => {
  await prepare();
  const unusable = {
    name: 'LogUnusable',
    message: expect.stringMatching(new RegExp(`required: .*; came: .*${folder}.*${says}`)),
  };
  await expect(open()).rejects.toMatchObject(unusable);
  await expect(openSqliteReader({ folder, wake: 'poll' })).rejects.toMatchObject(unusable);
});

const ifProc = process.platform === 'linux' ? test : test.skip;
ifProc('a folder where none can be made is refused, and not tried for ever (needs /proc)', async () => {
  const opening = openSqliteStore({ folder: '/proc/none', clock, random: randomBytes });
  await expect(opening).rejects.toMatchObject({
    name: 'LogUnusable',
    message: expect.stringMatching(/^required: a folder that can be written; came: \/proc\/none/),
  });
});

test('a folder that cannot be made is refused', async () => {
  await writeFile(join(folder, 'file'), '');
  const inside = join(folder, 'file', 'log');
  const opening = openSqliteStore({ folder: inside, clock, random: randomBytes });
  await expect(opening).rejects.toMatchObject({ name: 'LogUnusable', message: expect.stringContaining(inside) });
});

test('a reader says where it looked for a log that is not there, and what SQLite answered', async () => {
  const opening = openSqliteReader({ folder, wake: 'poll' });
  await expect(opening).rejects.toMatchObject({
    name: 'LogMissing',
    cause: expect.objectContaining({ errcode: 14 }),
    message: expect.stringContaining(join(folder, 'log.db')),
  });
});

test('a folder that had a log that could not be used can be used once it is gone', async () => {
  await writeFile(join(folder, 'log.db'), 'not a database, '.repeat(500));
  await expect(open()).rejects.toMatchObject({ name: 'LogUnusable' });
  await rm(join(folder, 'log.db'));
  await (await open()).close();
});
