import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ObjectReader } from '../git/object-reader.ts';
import { makeRepository } from '../testing/repository.ts';
import { readHistory } from './read-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-history-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each commit places its stages by the files of values that it has itself, and says which of them it cannot read', async () => {
  const project = {
    'p/dvc.yaml': `vars: [../of.toml]\nstages: {s: {cmd: x, wdir: '\${at.folder}', outs: [o]}}\n`,
    'p/dvc.lock': `schema: '2.0'\nstages:\n  s:\n    cmd: x\n    outs:\n    - {path: o, md5: ${'0'.repeat(32)}}\n`,
  };
  const commits = [
    { at: 1000, files: { ...project, 'of.toml': 'at = { folder = "one" }\n' } },
    { at: 1001, files: { ...project, 'of.toml': 'at = { folder = "two" }\n' }, parents: [0] },
    { at: 1002, files: { ...project, 'of.toml': 'at: three\n' }, parents: [1] },
  ];
  await makeRepository(folder, { commits, tags: [] });
  const objects = new ObjectReader(folder);
  const read = [];
  try {
    for await (const { commit, snapshot } of readHistory(folder, objects)) {
      const [stage] = snapshot.stages;
      const paths = stage?.isDeclared ? stage.outputs.map(({ path }) => path) : [];
      read.push([commit.committedAt, paths, [...snapshot.files.unreadable]]);
    }
  } finally {
    objects.close();
  }
  expect(read).toEqual([
    [1000, ['p/one/o'], []],
    [1001, ['p/two/o'], []],
    [1002, [], [['of.toml', expect.stringContaining('Invalid TOML document')]]],
  ]);
});
