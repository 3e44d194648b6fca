import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { pedigree } from '../cli/pedigree.ts';
import { type RecordedEvent, readLog } from '../delivery/read-log.ts';
import { prepare, Writers } from '../delivery/writers.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';

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

interface Question {
  readonly kind: 'serving' | 'lineage' | 'recipe';
  readonly model: number;
  readonly environment: string;
  readonly version: number;
  readonly position: number;
  /** Where in the time of the log, 0 to 1. */
  readonly at: number;
}

const documents: Readonly<Record<Question['kind'], string>> = {
  serving: `query ($environment: String!, $model: String!, $at: DateTime, $knownAt: KnownAt) {
    serving(environment: $environment, model: $model, at: $at, knownAt: $knownAt) {
      state since until actor { id } asOf { position recordedAt }
      allocation { share shadow version { ref number label } } } }`,
  lineage: `query ($of: String!, $knownAt: KnownAt) { lineage(of: $of, knownAt: $knownAt) {
    of asOf { position recordedAt } nodes { ref kind depth } edges { from to role } totalNodes totalEdges } }`,
  recipe: `query ($of: String!, $knownAt: KnownAt) { recipe(of: $of, knownAt: $knownAt) {
    of asOf { position recordedAt } parameters metrics datasets { role ref } } }`,
};

test('a service on the backup answers a thousand questions as the original does', async () => {
  const { log, number: head } = split(answer.copyOf);
  const questions = fc.sample(
    fc.record<Question>({
      kind: fc.constantFrom('serving', 'serving', 'lineage', 'recipe'),
      model: fc.integer({ min: 0, max: 15 }),
      environment: fc.constantFrom('dev', 'qa', 'staging', 'production'),
      version: fc.integer({ min: 1, max: 12 }),
      position: fc.integer({ min: 1, max: head }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { numRuns: 1000, seed: 4 },
  );
  const told = new Map<string, number>();
  const [begin, end] = await timesOf(original.url, head);
  const put = async (url: string, logId: string, question: Question) => {
    const { kind, model, environment, version, position } = question;
    const { data, errors } = await ask<Record<string, { readonly state?: string } | null>>(url, documents[kind], {
      environment,
      model: `model-${model}`,
      of: `model-${model}@${version}`,
      at: new Date(begin + question.at * (end - begin)).toISOString(),
      knownAt: `${logId}.${position}`,
    });
    expect(errors).toBeUndefined();
    const what = `${kind} ${data[kind] === null ? 'null' : (data[kind]?.state ?? '')}`;
    told.set(what, (told.get(what) ?? 0) + 1);
    return JSON.stringify(data).replaceAll(`${logId}.`, '');
  };
  for (let start = 0; start < questions.length; start += 20) {
    const some = questions.slice(start, start + 20);
    const expected = await Promise.all(some.map((question) => put(original.url, log, question)));
    expect(await Promise.all(some.map((question) => put(restored.url, restoredId, question)))).toEqual(expected);
  }
  // Questions that are all answered by nothing would prove nothing.
  for (const what of ['serving SERVING', 'serving UNKNOWN', 'lineage ', 'recipe ']) {
    expect([what, told.get(what) ?? 0]).toEqual([what, expect.any(Number)]);
    expect(told.get(what) ?? 0).toBeGreaterThan(20);
  }
});

/** When the first event, and the one at `head`, were recorded, in milliseconds. */
async function timesOf(url: string, head: number): Promise<readonly [number, number]> {
  const query = `{ events(first: ${Math.min(head, 1000)}) { nodes { recordedAt } } }`;
  const { data } = await ask<{ readonly events: { readonly nodes: readonly { readonly recordedAt: string }[] } }>(
    url,
    query,
  );
  const times = data.events.nodes.map(({ recordedAt }) => Date.parse(recordedAt));
  return [Math.min(...times), Math.max(...times)];
}

test('a restored log refuses positions of the old one', async () => {
  const { data: answered, errors } = await ask<unknown>(restored.url, documents.recipe, {
    of: 'model-1@1',
    knownAt: answer.copyOf,
  });
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
