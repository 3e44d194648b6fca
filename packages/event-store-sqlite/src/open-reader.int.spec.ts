import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EventReader } from '@pedigree/event-store';
import { makeEvent, makeEvents, runScript } from '@pedigree/event-store/testing';
import { openSqliteStore, type SqliteStore } from './open.ts';
import { openSqliteReader } from './open-reader.ts';

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

async function take(reader: EventReader, count: number): Promise<number[]> {
  const revisions: number[] = [];
  for await (const page of reader.subscribe(0n)) {
    revisions.push(...page.map(({ envelope }) => envelope.revision));
    if (revisions.length >= count) break;
  }
  return revisions;
}

async function write(from: number, count: number): Promise<void> {
  for (let revision = from; revision < from + count; revision++) {
    const event = makeEvent({ stream: 'model-default/a', revision });
    await store.append('model-default/a', revision === 0 ? 'none' : revision - 1, [event]);
  }
}

test('a reader in another process sees commits live, in order', async () => {
  const { lines } = runScript(
    import.meta.dirname,
    `import { openSqliteReader } from '@pedigree/event-store-sqlite';
     const reader = await openSqliteReader({ folder: process.argv[1], wake: 'poll' });
     console.log('ready ' + reader.logId);
     let last = -1;
     for await (const page of reader.subscribe(0n)) {
       for (const { envelope } of page) console.log((last = envelope.revision));
       if (last === 29) break;
     }
     await reader.close();
     console.log('closed');`,
    folder,
  );
  const seen: string[] = [];
  for await (const line of lines) {
    seen.push(line);
    if (line.startsWith('ready')) await write(0, 10);
    if (line === '9') await write(10, 20);
  }
  expect(seen).toEqual([`ready ${store.logId}`, ...Array.from({ length: 30 }, (_, index) => String(index)), 'closed']);
});

test('a reader that is woken by commits sees them, and sees the head of the store', async () => {
  const reader = await openSqliteReader({ folder, wake: (ring) => store.onCommit(ring) });
  const taking = take(reader, 12);
  await write(0, 12);
  expect(await taking).toEqual([...Array(12).keys()]);
  expect(await reader.head()).toEqual(await store.head());
  await reader.close();
});

test('a reader with a subscription that nobody takes from lets its process end', async () => {
  await write(0, 1);
  const { child, lines } = runScript(
    import.meta.dirname,
    `import { openSqliteReader } from '@pedigree/event-store-sqlite';
     const reader = await openSqliteReader({ folder: process.argv[1], wake: 'poll' });
     await reader.subscribe(0n)[Symbol.asyncIterator]().next();
     await reader.close();
     console.log('closed');`,
    folder,
  );
  const exited = new Promise((resolve) => child.on('exit', resolve));
  for await (const line of lines) expect(line).toBe('closed');
  expect(await exited).toBe(0);
});

test('a reader goes on reading where the writer has closed', async () => {
  await store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 3));
  await store.close();
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  expect(await take(reader, 3)).toEqual([0, 1, 2]);
  await reader.close();
});

test('appends that arrive together share one commit', async () => {
  let commits = 0;
  store.onCommit(() => commits++);
  const streams = Array.from({ length: 64 }, (_, index) => `model-default/${index}`);
  await Promise.all(streams.map((stream) => store.append(stream, 'none', makeEvents(stream, 0, 1))));
  expect(commits).toBe(1);
});
