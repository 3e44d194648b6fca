import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { link } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { putInPlace } from './put-in-place.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refuseLink = () => Promise.reject(Object.assign(new Error('operation not permitted'), { code: 'EPERM' }));

describe.each([
  ['where a file can have two names', link],
  ['where it cannot', refuseLink],
])('%s', (_, linkFile) => {
  test('of several files that are put in one place one is there, whole, and the others are where they were', async () => {
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) writeFileSync(join(folder, name), name);
    const tries = await Promise.allSettled(
      names.map((name) => putInPlace(join(folder, name), join(folder, 'place'), linkFile)),
    );
    const won = names.filter((_, index) => tries[index]?.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(readFileSync(join(folder, 'place'), 'utf8')).toBe(won[0]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...names.filter((name) => name !== won[0]), 'place']));
    for (const each of tries) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'EEXIST' });
  });

  test('what is no longer there to be put in place leaves nothing there', async () => {
    const gone = putInPlace(join(folder, 'gone'), join(folder, 'place'), linkFile);
    await expect(gone).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
