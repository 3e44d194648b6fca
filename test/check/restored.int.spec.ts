import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backUp } from '@pedigree/event-store-sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { pedigree } from '../cli/pedigree.ts';
import { readLog } from '../delivery/read-log.ts';
import { mountSmallDisk } from '../delivery/small-disk.ts';
import { hasStrace } from '../delivery/trace.ts';
import { startChildService } from '../harness/child-service.ts';
import { onPlanted } from './planted-folder.ts';

let folder: string;
let data: string;
const program = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');
const isRoot = process.getuid?.() === 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-restored-'));
  data = join(folder, 'data');
  await (await startChildService({ data, arguments: ['--demo'] })).stop();
});

afterAll(() => rmSync(folder, { recursive: true }));

async function logIdAt(url: string): Promise<string> {
  const [first] = await readLog(url);
  return first?.position.split('.')[0] ?? '';
}

test('two restores of one backup are two logs, the backup can be copied again, and a log keeps its id', async () => {
  const backup = join(folder, 'backup');
  expect(await pedigree(['backup', backup, '--data', data])).toMatchObject({ exitCode: 0 });
  const ids: string[] = [];
  for (const name of ['first', 'second', 'second']) {
    if (!existsSync(join(folder, name))) cpSync(backup, join(folder, name), { recursive: true });
    const service = await startChildService({ data: join(folder, name) });
    ids.push(await logIdAt(service.url));
    await service.stop();
  }
  expect(ids[1]).toBe(ids[2]);
  expect(new Set(ids).size).toBe(2);
});

test('an empty folder that is a link, or a disk of its own, takes a backup', async () => {
  const real = join(folder, 'real');
  mkdirSync(real);
  symlinkSync(real, join(folder, 'link'));
  expect(await pedigree(['backup', join(folder, 'link'), '--data', data])).toMatchObject({ exitCode: 0 });
  expect(readdirSync(real)).toEqual(['log.db']);
});

(isRoot ? test : test.skip)('a mounted disk takes a backup, and one without room is named and left empty', async () => {
  for (const [name, bytes] of [
    ['large', 10_000_000],
    ['small', 40_960],
  ] as const) {
    const target = join(folder, name);
    const disk = mountSmallDisk(target, bytes);
    try {
      const ran = await pedigree(['backup', target, '--data', data]);
      const left = readdirSync(target);
      if (name === 'large') expect({ ...ran, left }).toMatchObject({ exitCode: 0, left: ['log.db'] });
      else {
        expect({ exitCode: ran.exitCode, left }).toEqual({ exitCode: 1, left: [] });
        expect(ran.stderr).toMatch(/^required: a disk with room for the log; came: .*small.*full\n$/);
      }
    } finally {
      disk.remove();
    }
  }
});

test('a backup that is interrupted says so and leaves nothing, not even the folders that it made', async () => {
  const target = join(folder, 'deep', 'er');
  const stopping = new AbortController();
  const random = (size: number) => new Uint8Array(size);
  const running = backUp({ folder: data, target, random, signal: stopping.signal, onProgress: () => stopping.abort() });
  await expect(running).rejects.toThrow(/^the backup was interrupted: its unfinished copy is removed$/);
  expect(existsSync(join(folder, 'deep'))).toBe(false);
});

test('a signal while the copy is made removes it and ends with 1', async () => {
  const target = join(folder, 'signalled');
  // Copying takes a while, so that the signal comes in its midst.
  const pad = 'create table pad (bytes blob); insert into pad values (zeroblob(60000000))';
  const plant = (database: DatabaseSyncInstance) => database.exec(pad);
  await onPlanted(data, 'log.db', plant, (padded) => endOnSignal(target, padded));
});

async function endOnSignal(target: string, padded: string): Promise<void> {
  const child = spawn(process.execPath, [program, 'backup', target, '--data', padded]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise((done) => child.once('close', done));
  while (!existsSync(join(target, 'unfinished'))) await new Promise(setImmediate);
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
  expect(stderr).toBe('the backup was interrupted: its unfinished copy is removed\n');
  expect(existsSync(target)).toBe(false);
}

(hasStrace ? test : test.skip)(
  'file, folder and the parents of what was made are synced, each behind what it holds',
  () => {
    const [top, trace] = [join(folder, 'top'), join(folder, 'trace')];
    const target = join(top, 'inner');
    const calls = ['-f', '-y', '-e', 'trace=fsync,rename', '-o', trace];
    spawnSync('strace', [...calls, process.execPath, program, 'backup', target, '--data', data]);
    const told = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap(
        (line) => /(fsync)\(\d+<([^>]*)>|(rename)\("([^"]*)"/.exec(line)?.slice(1).filter(Boolean).join(' ') ?? [],
      )
      .filter((call) => !call.includes('journal'));
    const unfinished = join(target, 'unfinished', 'log.db');
    const last = [`fsync ${unfinished}`, `rename ${unfinished}`, `fsync ${target}`, `fsync ${folder}`, `fsync ${top}`];
    expect(told.slice(-last.length)).toEqual(last);
  },
);
