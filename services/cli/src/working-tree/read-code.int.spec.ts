import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readProvenance } from '../provenance.ts';
import { readWorkingTree } from './read-code.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pedigree-tree-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(...command: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', ['-C', folder, ...identity, ...command], { encoding: 'utf8' }).trim();
}

test('outside any repository, and before the first commit, nothing is known of the code', async () => {
  expect(await readWorkingTree(folder)).toBeUndefined();
  git('init', '--quiet');
  expect(await readWorkingTree(folder)).toBeUndefined();
});

test('commit, place, origin without user and password, and whether a known file was changed', async () => {
  git('init', '--quiet');
  writeFileSync(join(folder, 'train.py'), 'print(1)\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'one');
  git('remote', 'add', 'origin', 'https://ada:secret@GitHub.com/acme/fraud.git');
  const commit = git('rev-parse', 'HEAD');
  const clean = { root: folder, code: { repository: 'github.com/acme/fraud', commit, dirty: false } };
  expect(await readWorkingTree(folder)).toEqual(clean);
  writeFileSync(join(folder, 'model.bin'), 'untracked files are no change of the code');
  expect(await readWorkingTree(folder)).toEqual(clean);
  writeFileSync(join(folder, 'train.py'), 'print(2)\n');
  mkdirSync(join(folder, 'jobs'));
  expect((await readWorkingTree(join(folder, 'jobs')))?.code).toEqual({
    repository: 'github.com/acme/fraud',
    commit,
    path: 'jobs',
    dirty: true,
  });
});

test('the nearest lock file tells of the software, up to the root and not above it', async () => {
  git('init', '--quiet');
  writeFileSync(join(folder, 'requirements.txt'), 'numpy==1.26.4\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'one');
  mkdirSync(join(folder, 'jobs', 'inner'), { recursive: true });
  const anyDigest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
  const { software } = await readProvenance(join(folder, 'jobs', 'inner'), { code: true });
  expect(software).toEqual({
    language: 'python',
    packages: { numpy: '1.26.4' },
    lockFileDigest: anyDigest,
  });
  writeFileSync(join(folder, 'jobs', 'package-lock.json'), 'not JSON');
  expect((await readProvenance(join(folder, 'jobs', 'inner'), { code: true })).software).toEqual({
    language: 'javascript',
    lockFileDigest: anyDigest,
  });
  expect(await readProvenance(folder, { code: false })).toEqual({ root: folder });
});
