import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvent } from '@pedigree/event-store/testing';
import { openSqliteReader, openSqliteStore } from '@pedigree/event-store-sqlite';
import { DatabaseSync } from '@photostructure/sqlite';
import { startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { mountReadOnly } from './small-disk.ts';
import { prepare, send } from './writers.ts';

let root: string;
/** Folders of one log: after a service that ended in order, after one that was killed, and that without SQLite's index. */
let stopped: string;
let killed: string;
let copied: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-read-only-'));
  [stopped = '', killed = '', copied = ''] = ['stopped', 'killed', 'copied'].map((name) => join(root, name));
  const service = await startChildService({ data: killed });
  await prepare(service.url);
  const last = await send(service.url, {
    commandId: 'last',
    mutation: 'recordTraining',
    input: { model: 'model-0' },
  });
  await fetch(service.url.replace('/graphql', '/readyz'), { headers: { 'pedigree-min-position': last.position } });
  await service.kill();
  cpSync(killed, stopped, { recursive: true });
  cpSync(killed, copied, { recursive: true });
  for (const name of readdirSync(copied)) if (name.endsWith('-shm')) rmSync(join(copied, name));
  await (await startChildService({ data: stopped })).stop();
  closeInOrder(stopped, ['log.db', 'views.db']);
  expect(readdirSync(stopped).sort()).toEqual(['log.db', 'views.db', 'writer.lock']);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Has SQLite put all that was written into the files themselves, as whoever closes them last may. */
function closeInOrder(folder: string, files: readonly string[]): void {
  for (const file of files) {
    const database = new DatabaseSync(join(folder, file));
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
  }
}

function run(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = runStandalone([...words, '--data', folder]);
  return { status, stdout: stdout ?? '', stderr };
}

/** What every command that reads says of a folder; its backup is made elsewhere. */
function readAll(folder: string) {
  const exported = run(folder, 'log', 'export');
  const target = mkdtempSync(join(root, 'backup-'));
  const backup = run(folder, 'backup', target);
  const restored = backup.status === 0 ? run(target, 'log', 'export').stdout : backup.stderr;
  return { exported: exported.stdout, check: run(folder, 'check'), restored };
}

test.each<[string, () => string]>([
  ['ended in order', () => stopped],
  ['was killed', () => killed],
])('what a service that %s left is checked, exported and backed up where nothing can be written, too', (_, folder) => {
  const before = run(folder(), 'log', 'export').stdout;
  const names = readdirSync(folder());
  const writable = mountReadOnly(folder());
  try {
    const { exported, check, restored } = readAll(folder());
    expect(exported.split('\n').length).toBeGreaterThan(30);
    expect([exported, restored]).toEqual([before, before]);
    expect(check).toEqual({ status: 0, stdout: expect.stringContaining('as built anew'), stderr: '' });
    expect(check.stdout).not.toContain('not compared');
    expect(readdirSync(folder())).toEqual(names);
  } finally {
    writable();
  }
});

test('a copy without the index of its write-ahead log is refused where nothing can be written, with what would do', () => {
  const writable = mountReadOnly(copied);
  try {
    const message = `required: a folder that can be written, or a copy of it; came: ${copied}/log.db, the end of which is still in log.db-wal\n`;
    for (const words of [['check'], ['log', 'export'], ['backup', join(root, 'none')]]) {
      expect(run(copied, ...words)).toEqual({ status: 1, stdout: '', stderr: message });
    }
  } finally {
    writable();
  }
  expect(run(copied, 'check').status).toBe(0);
});

test('what another writes by another mount while it is read is never told as part of what was', async () => {
  const [folder, shown] = [join(root, 'written'), join(root, 'shown')];
  mkdirSync(shown);
  const write = async () => {
    const clock = () => '2026-05-01T00:00:00.000Z' as const;
    const store = await openSqliteStore({ folder, clock, random: (size) => Buffer.alloc(size, 7) });
    const revision = (await store.readStream('model-default/a', 0, 10)).length;
    const event = makeEvent({ stream: 'model-default/a', revision });
    await store.append('model-default/a', revision === 0 ? 'none' : revision - 1, [event]);
    await store.close();
    closeInOrder(folder, ['log.db']);
  };
  await write();
  const writable = mountReadOnly(shown, folder);
  try {
    const reader = await openSqliteReader({ folder: shown, wake: 'poll' });
    expect(await reader.readAll(0n, 10)).toHaveLength(1);
    const message = /came: .*log\.db, which was written meanwhile$/;
    const following = expect(reader.subscribe(1n)[Symbol.asyncIterator]().next()).rejects.toThrow(message);
    await write();
    await expect(reader.readAll(0n, 10)).rejects.toThrow(message);
    await following;
    await reader.close();
    const again = await openSqliteReader({ folder: shown, wake: 'poll' });
    expect(await again.readAll(0n, 10)).toHaveLength(2);
    await again.close();
  } finally {
    writable();
  }
});
