import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readRepository } from './read-repository.ts';
import { git, makeRepository } from './testing/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-read-'));
const now = Date.parse('2026-01-01T00:00:00Z');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(name: string): Promise<string> {
  const path = join(folder, name);
  const commits = [{ at: 1000 }, { at: 1001 }];
  await makeRepository(path, { commits, tags: [{ name: 'm#prod', commit: 1, at: 2000 }] });
  return path;
}

test('a tag of a tag speaks of the commit behind both', async () => {
  const path = await made('nested');
  const {
    facts: [direct],
  } = await readRepository(path, now);
  const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
  git(path, [...identity, 'tag', '--annotate', '--message', 'Again.', 'm@v1.0.0', 'm#prod']);
  const { facts } = await readRepository(path, Number.POSITIVE_INFINITY);
  const nested = facts.find(({ tag }) => tag === 'm@v1.0.0');
  expect(nested).toMatchObject({ commit: direct?.commit, committedAt: 1001 });
});

test('a shallow clone is read as far as it goes, and known to be one', async () => {
  const shallow = join(folder, 'shallow');
  const origin = await made('origin');
  git(origin, ['symbolic-ref', 'HEAD', 'refs/heads/work-1']);
  git(folder, ['clone', '-q', '--depth', '1', `file://${origin}`, shallow]);
  expect((await readRepository(origin, now)).repository.cutOff).toEqual(new Set());
  const end = git(origin, ['rev-parse', 'work-1']).trim();
  expect((await readRepository(shallow, now)).repository.cutOff).toEqual(new Set([end]));
});

describe('a repository that cannot be read is refused with words', () => {
  test('a folder that is none', async () => {
    await expect(readRepository(join(folder, 'absent'), now)).rejects.toMatchObject({ code: 'NOT_A_REPOSITORY' });
  });

  test('a tag whose object is gone', async () => {
    const path = await made('broken');
    const object = git(path, ['rev-parse', 'm#prod']).trim();
    rmSync(join(path, 'objects', 'pack'), { recursive: true, force: true });
    rmSync(join(path, 'objects', object.slice(0, 2), object.slice(2)), { force: true });
    await expect(readRepository(path, now)).rejects.toMatchObject({ code: 'UNREADABLE_OBJECT' });
  });
});
