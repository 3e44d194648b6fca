import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pedigree } from '../cli/pedigree.ts';
import { type RecordedEvent, readLog } from '../delivery/read-log.ts';
import { prepare, Writers } from '../delivery/writers.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { answersOf, countTold, drawQuestions, readAskedLog } from '../moving/thousand-questions.ts';

// Every service and every command is a process of its own, on a machine that may be busy.
jest.setTimeout(300_000);

let folder: string;
let data: string;
let copy: string;
/** Acknowledged before the backup began. */
let acknowledged: readonly string[];
/** Services on the log and on its backup. */
let original: ChildService;
let restored: ChildService;
let restoredId: string;
let answer: { readonly folder: string; readonly events: number; readonly copyOf: string; readonly logId: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-backup-'));
  data = join(folder, 'data');
  copy = join(folder, 'backups', 'monday');
  const service = await startChildService({ data });
  await prepare(service.url);
  const writers = new Writers();
  const writing = writers.run(service.url, 1);
  await reaching(() => writers.acknowledged.size >= 300);
  acknowledged = [...writers.acknowledged.values()].map(({ event }) => event);
  const ran = await pedigree(['backup', copy, '--data', data, '--json']);
  const during = writers.acknowledged.size;
  await reaching(() => writers.acknowledged.size >= during + 64);
  await service.stop();
  await writing;
  expect(writers.refusals).toEqual([]);
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  answer = JSON.parse(ran.stdout);
  original = await startChildService({ data });
  restored = await startChildService({ data: copy });
  restoredId = split((await readLog(restored.url))[0]?.position ?? '').log;
});

afterAll(async () => {
  await original.stop();
  await restored.stop();
  rmSync(folder, { recursive: true });
});

async function reaching(isReached: () => boolean): Promise<void> {
  while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The number of a position, and its log. */
function split(position: string): { readonly log: string; readonly number: number } {
  const [log = '', number = ''] = position.split('.');
  return { log, number: Number(number) };
}

test('a backup taken while 64 writers write is the beginning of the log, with all that was acknowledged before it', async () => {
  const { log, number: head } = split(answer.copyOf);
  const all = await readLog(original.url);
  const copied = await readLog(restored.url);
  const numbered = (events: readonly RecordedEvent[]) =>
    events.map((event) => ({ ...event, position: split(event.position).number }));
  expect(numbered(copied)).toEqual(numbered(all.slice(0, head)));
  expect(all.length).toBeGreaterThan(head);
  const ids = new Set(copied.map(({ eventId }) => eventId));
  expect(acknowledged.filter((event) => !ids.has(event))).toEqual([]);
  expect(new Set(all.map(({ position }) => split(position).log))).toEqual(new Set([log]));
  expect(new Set(copied.map(({ position }) => split(position).log))).toEqual(new Set([restoredId]));
  expect(new Set([log, answer.logId, restoredId]).size).toBe(3);
});

test('a service on the backup answers a thousand questions as the original does', async () => {
  const [log, copied] = [await readAskedLog(original.url), await readAskedLog(restored.url)];
  const questions = drawQuestions(copied.events);
  const expected = await answersOf(log, questions);
  expect(await answersOf(copied, questions)).toEqual(expected);
  const { serving, servingHistory, lineage, recipe, nothing } = countTold(expected);
  expect(Math.min(serving, servingHistory, lineage, recipe, nothing)).toBeGreaterThan(30);
});

test('a restored log refuses positions of the old one', async () => {
  const query = 'query ($knownAt: KnownAt) { recipe(of: "model-1@1", knownAt: $knownAt) { of } }';
  const { data: answered, errors } = await ask<unknown>(restored.url, query, { knownAt: answer.copyOf });
  expect({ answered, code: errors?.[0]?.extensions?.code }).toEqual({
    answered: { recipe: null },
    code: 'POSITION_OF_ANOTHER_LOG',
  });
});

test('a folder that holds something is not written to, and a dry run writes nothing', async () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'mine.txt'), 'mine');
  expect(await pedigree(['backup', full, '--data', data])).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(/^required: a folder that is not there yet, or is empty; came: .*mine\.txt\n$/),
  });
  expect(readdirSync(full)).toEqual(['mine.txt']);

  const planned = await pedigree(['backup', join(folder, 'planned'), '--data', data, '--dry-run']);
  expect(planned).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/would be copied to .*nothing was written/),
  });
  expect(existsSync(join(folder, 'planned'))).toBe(false);
  // What the service has still in its write-ahead log counts: a copy has all of it, and no free pages.
  expect(await pedigree(['backup', join(folder, 'planned'), '--data', data])).toMatchObject({ exitCode: 0 });
  expect(Number(/(\d+) bytes/.exec(planned.stdout)?.[1])).toBeGreaterThanOrEqual(
    statSync(join(folder, 'planned', 'log.db')).size,
  );
});

test('a log that is not sound gives no backup', async () => {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const bad = join(folder, 'bad');
  expect(await pedigree(['backup', bad, '--data', data])).toMatchObject({ exitCode: 0 });
  const database = new DatabaseSync(join(bad, 'log.db'));
  database.exec('delete from event where position = 7');
  database.close();
  expect(await pedigree(['backup', join(folder, 'worse'), '--data', bad])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('at position 7: required: an event; came: none'),
  });
  expect(readdirSync(folder).filter((name) => name.startsWith('worse'))).toEqual([]);
});
