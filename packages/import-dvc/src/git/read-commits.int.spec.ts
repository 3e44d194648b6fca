import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeRepository } from '../testing/repository.ts';
import { readCommits } from './read-commits.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-commits-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a commit is one whatever is in its e-mail, and each is behind its parents', async () => {
  const by = 'ann\u2028\u2029@example.org';
  const commits = [
    { at: 1000, by },
    { at: 1001, parents: [0] },
    { at: 1002, by, parents: [1, 0] },
  ];
  await makeRepository(folder, { commits, tags: [] });
  const read = [];
  for await (const commit of readCommits(folder)) read.push(commit);
  const [first, second] = read.map(({ id }) => id);
  expect(read).toMatchObject([
    { committedAt: 1000, by, parents: [] },
    { committedAt: 1001, by: 'ann@example.org', parents: [first] },
    { committedAt: 1002, by, parents: [second, first] },
  ]);
});
