import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runScript } from '@pedigree/event-store/testing';
import { openSqliteStore } from './open.ts';

/** 64 writers on 64 streams, each answered append a line `stream revision id`. */
const write = `
  import { openSqliteStore } from '@pedigree/event-store-sqlite';
  import { makeEvent } from '@pedigree/event-store/testing';
  import { randomBytes } from 'node:crypto';
  import { writeSync } from 'node:fs';
  const store = await openSqliteStore({ folder: process.argv[1], clock: () => new Date().toISOString(), random: randomBytes });
  await Promise.all(Array.from({ length: 64 }, async (_, writer) => {
    const stream = process.argv[2] + writer;
    for (let revision = 0; ; revision++) {
      const event = makeEvent({ stream, revision, text: 'x'.repeat(500) });
      const outcome = await store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
      writeSync(1, stream + ' ' + outcome.revision + ' ' + event.id + '\\n');
    }
  }));`;

/** Runs the writers until that many appends were answered, kills them, and says what was answered. */
async function killAfter(folder: string, prefix: string, count: number): Promise<string[]> {
  const { child, lines } = runScript(import.meta.dirname, write, folder, prefix);
  const answered: string[] = [];
  for await (const line of lines) {
    answered.push(line);
    if (answered.length === count) child.kill('SIGKILL');
  }
  return answered.filter((line) => line.split(' ').length === 3);
}

test('an acknowledged append survives kill -9 in the middle of a batch, five times in one log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pedigree-log-'));
  for (const round of [0, 1, 2, 3, 4]) {
    const answered = await killAfter(folder, `model-default/${round}-`, 100 + 333 * round);
    expect(answered.length).toBeGreaterThanOrEqual(100);
    const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
    const found = new Set<string>();
    for (const stream of new Set(answered.map((line) => line.split(' ')[0] ?? ''))) {
      const events = await store.readStream(stream, 0, 1000);
      expect(events.map(({ envelope }) => envelope.revision)).toEqual([...events.keys()]);
      for (const { envelope } of events) found.add(`${stream} ${envelope.revision} ${envelope.id}`);
    }
    expect(answered.filter((line) => !found.has(line))).toEqual([]);
    await store.close();
  }
  await rm(folder, { recursive: true });
});
