import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { type RecordedEvent, readLog } from './read-log.ts';
import { readMetric } from './read-metric.ts';
import { prepare, send } from './writers.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(9_000, 7)]);
/** Events that {@link prepare} writes. */
const prepared = 36;
let root = '';
let template = '';
let recorded: readonly RecordedEvent[] = [];
let service: ChildService | undefined;

const record = (url: string, number: number) =>
  send(url, {
    commandId: `training-${number}`,
    mutation: 'recordTraining',
    input: { model: `model-${number % 16}`, parameters: { text: 'x'.repeat(2_000) } },
  });

async function fill(data: string): Promise<readonly RecordedEvent[]> {
  const filled = await startChildService({ data });
  try {
    await prepare(filled.url);
    const last = await Promise.all(Array.from({ length: 200 }, (_, number) => record(filled.url, number)));
    await ask(
      filled.url,
      '{ models { nodes { name } } }',
      {},
      { 'pedigree-min-position': last.at(-1)?.position ?? '' },
    );
    return await readLog(filled.url);
  } finally {
    await filled.stop();
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-files-'));
  template = join(root, 'template');
  recorded = await fill(template);
  const views = new DatabaseSync(join(template, 'views.db'));
  views.exec('pragma wal_checkpoint(truncate)');
  views.close();
});
afterEach(async () => {
  await service?.kill();
  service = undefined;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of a folder in which 240 events were recorded and projected. */
function copied(): string {
  const folder = mkdtempSync(join(root, 'case-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

function overwrite(file: string, from: number, length: number): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(length, 0xa5), 0, length, from);
  closeSync(opened);
}

/** The log as the views tell it, once they tell of so many events. */
async function readWhenBuilt(url: string, count: number): Promise<readonly RecordedEvent[]> {
  for (let tries = 0; ; tries++) {
    const found = await readLog(url).catch((error: unknown) => error);
    if (Array.isArray(found) && found.length >= count) return found;
    if (tries > 400) throw new Error(`required: ${count} events; came: ${String(found)}`);
    await delay(50);
  }
}

/** What a command of the built service prints, with `--data` for its folder. */
function run(folder: string, words: readonly string[] = []) {
  const { status, stdout, stderr } = runStandalone([...words, '--port', '0', '--data', folder]);
  return { status, stdout: stdout ?? '', stderr };
}

const refusedFor = (file: string) => ({
  status: 1,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^required: [^\\n]*; came: ${file}[^\\n]*\\n$`)),
});

describe('a log.db that is none is refused in one line that names it, and is left as it is', () => {
  test.each<[string, (file: string) => void]>([
    ['a picture', (file) => writeFileSync(file, png)],
    [
      'a database of another program',
      (file) => {
        rmSync(file);
        const other = new DatabaseSync(file);
        other.exec('create table bookmark (url text)');
        other.close();
      },
    ],
    ['a log whose first page is overwritten', (file) => overwrite(file, 0, 4_096)],
    [
      'a log that is cut off in its middle',
      (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096),
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s', (_, spoil) => {
    const folder = copied();
    const file = join(folder, 'log.db');
    spoil(file);
    const { size } = statSync(file);
    expect(run(folder)).toEqual(refusedFor(file));
    expect(statSync(file).size).toBe(size);
    rmSync(file, { recursive: true });
    copyFileSync(join(template, 'log.db'), file);
    expect(run(folder, ['log', 'export']).status).toBe(0);
  });
});

test('a write-ahead log that is cut off gives the log as it was at some commit, without a gap', async () => {
  const folder = mkdtempSync(join(root, 'wal-'));
  service = await startChildService({ data: folder });
  await prepare(service.url);
  for (let number = 0; number < 20; number++) await record(service.url, number);
  const before = await readWhenBuilt(service.url, prepared + 20);
  await service.kill();
  const wal = join(folder, 'log.db-wal');
  truncateSync(wal, statSync(wal).size - 20_000);
  service = await startChildService({ data: folder });
  const after = await readLog(service.url);
  expect(after.length).toBeLessThan(before.length);
  expect(after).toEqual(before.slice(0, after.length));
  expect((await record(service.url, 99)).position.split('.')[1]).toBe(String(after.length + 1));
});

describe('a views.db that is not of this log is built anew by the start', () => {
  test.each<[string, (file: string) => Promise<void> | void]>([
    ['none', (file) => rmSync(file)],
    ['an empty file', (file) => truncateSync(file, 0)],
    ['a picture', (file) => writeFileSync(file, png)],
    ['one that is cut off', (file) => truncateSync(file, 4_096 * 12)],
    ['one with garbage in its middle', (file) => overwrite(file, 4_096 * 3, statSync(file).size - 4_096 * 6)],
    [
      'that of another log',
      async (file) => {
        const other = mkdtempSync(join(root, 'other-'));
        await fill(other);
        copyFileSync(join(other, 'views.db'), file);
      },
    ],
  ])('%s', async (_, spoil) => {
    const folder = copied();
    await spoil(join(folder, 'views.db'));
    service = await startChildService({ data: folder });
    expect(await readWhenBuilt(service.url, recorded.length)).toEqual(recorded);
  });
});

describe('while the service runs', () => {
  test.each<[string, (file: string) => void]>([
    ['is removed', (file) => rmSync(file)],
    ['is overwritten', (file) => overwrite(file, 0, statSync(file).size)],
    ['is cut off', (file) => truncateSync(file, 4_096)],
  ])('a views.db that %s is built anew by itself, and the log and the metrics tell', async (_, spoil) => {
    const folder = copied();
    service = await startChildService({ data: folder });
    const file = join(folder, 'views.db');
    spoil(file);
    await record(service.url, 1_000);
    const now = await readWhenBuilt(service.url, recorded.length + 1);
    expect(now.slice(0, -1)).toEqual(recorded);
    expect(now.at(-1)).toMatchObject({ commandId: 'training-1000' });
    expect(existsSync(file)).toBe(true);
    expect(await readMetric(service.url, 'pedigree_projector_restarts_total')).toBeGreaterThanOrEqual(1);
    expect(service.log()).toMatch(/the projector has ended and is started again/);
    expect(await service.stop()).toBe(0);
  });

  test('one that is overwritten while nothing is written is found out by whoever reads it, and built anew', async () => {
    const folder = copied();
    service = await startChildService({ data: folder });
    const file = join(folder, 'views.db');
    overwrite(file, 0, statSync(file).size);
    expect(await readWhenBuilt(service.url, recorded.length)).toEqual(recorded);
    expect(service.log()).toContain('the views are damaged and are built anew');
    expect(await readMetric(service.url, 'pedigree_projector_restarts_total')).toBeGreaterThanOrEqual(1);
  });
});
