import { existsSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openViewsDatabase, viewsFile } from '../runner/open-database.ts';
import { openSelect } from './open-select.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-select-'));
  openViewsDatabase(folder).close();
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a read that finds the file damaged says that the views are being built, removes the file, and tells so once', async () => {
  const file = viewsFile(folder);
  const bytes = statSync(file).size;
  truncateSync(file, 0);
  writeFileSync(file, Buffer.alloc(bytes, 'x'));
  const told: unknown[] = [];
  const opened = openSelect(folder, (error) => told.push(error));
  const read = () => opened.select.all('select * from view_generations');
  const building = expect.objectContaining({ name: 'ViewError', code: 'VIEW_BUILDING' });
  await expect(read()).rejects.toEqual(building);
  await expect(read()).rejects.toEqual(building);
  expect(told).toEqual([expect.objectContaining({ errcode: 26 })]);
  expect(existsSync(file)).toBe(false);
  openViewsDatabase(folder).close();
  expect(opened.reopen()).toBe(true);
  expect(await read()).toEqual([]);
  opened.close();
});

test('a read that fails for another reason leaves the file where it is', async () => {
  const told: unknown[] = [];
  const opened = openSelect(folder, (error) => told.push(error));
  await expect(opened.select.all('select * from no_table')).rejects.toThrow(/no such table/);
  expect(told).toEqual([]);
  expect(existsSync(viewsFile(folder))).toBe(true);
  opened.close();
});
