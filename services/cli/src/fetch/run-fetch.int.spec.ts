import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Wanted } from '@pedigree/fetch';
import { createTerminal } from '../output/terminal.ts';
import { runFetch } from './run-fetch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-run-fetch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of so many bytes on this machine, as it is wanted. */
function fileOf(path: string, size: number): Wanted {
  const bytes = Buffer.alloc(size, path);
  const file = join(folder, path);
  writeFileSync(file, bytes);
  return {
    path,
    uri: pathToFileURL(file).href,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    size,
  };
}

/** Fetches one file after the other, on a terminal and a clock that give every step a picture of its own; tells the pictures. */
async function picturesOf(files: readonly Wanted[], to: string): Promise<readonly string[]> {
  const drawn: string[] = [];
  const screen = { isTTY: true, columns: 80, write: (text: string) => drawn.push(text) };
  let now = 0;
  const told = { versions: [], datasets: [], asOf: { position: 'aaaaaaaaaaaaaaaa.1', recordedAt: null }, files };
  await runFetch(
    told,
    { to, dvcRemotes: [], jobs: 1, allowUnverified: false, json: false },
    {
      variable: () => undefined,
      environment: {},
      terminal: createTerminal({ write: () => {} }, screen, undefined),
      clock: () => {
        now += 1_000;
        return now;
      },
      newId: () => 'id',
      folder,
      signal: new AbortController().signal,
    },
  );
  return drawn.map((text) => text.replaceAll(/[█░]+/g, '…'));
}

test('on a terminal a bar shows how many of all bytes have come, and goes away at the end', async () => {
  expect(await picturesOf([fileOf('three', 300), fileOf('one', 100)], 'sized')).toEqual([
    '\rFetching 2 files …  75%',
    '\rFetching 2 files … 100%',
    expect.stringMatching(/^\r +\r$/),
  ]);
});

test('where the size of one is not known it shows how many of the files have come', async () => {
  const files = [fileOf('big', 300), { ...fileOf('unknown', 100), size: null }];
  expect(await picturesOf(files, 'unsized')).toEqual([
    '\rFetching 2 files …  50%',
    '\rFetching 2 files … 100%',
    expect.stringMatching(/^\r +\r$/),
  ]);
});
