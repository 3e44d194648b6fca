import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { digestContent } from './content-digest.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-digest-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const unwatched = () => ({ advance() {}, finish() {} });

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('the digest of a file is the SHA-256 of its bytes', async () => {
  write('empty', '');
  expect(await digestContent(join(folder, 'empty'), unwatched)).toEqual({
    digest: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    size: 0,
  });
});

test('the digest of a folder is the one that sha256sum gives of its list, also of strange names and links', async () => {
  for (const name of ['b', 'a/z', 'a.txt', 'ü', 'with space', 'back\\slash', 'line\nbreak', 'Z'])
    write(name, `text of ${name}`);
  symlinkSync(join(folder, 'a'), join(folder, 'linked'));
  const script = "find -L . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum";
  const expected = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
  const content = await digestContent(folder, unwatched);
  expect(content).toMatchObject({ digest: `sha256:${expected}`, files: 9 });
});

test('every byte is told to whoever watches', async () => {
  write('a', 'x'.repeat(3_000_000));
  write('b', 'y');
  let [seen, total] = [0, 0];
  await digestContent(folder, (size) => {
    total = size;
    return {
      advance(bytes) {
        seen += bytes;
      },
      finish() {},
    };
  });
  expect([seen, total]).toEqual([3_000_001, 3_000_001]);
});

test('an empty folder, a circle of links, and what is not there are refused in words', async () => {
  await expect(digestContent(folder, unwatched)).rejects.toThrow('required: a folder with files; came: ');
  await expect(digestContent(join(folder, 'no'), unwatched)).rejects.toThrow('which is not there');
  write('a/x', '1');
  symlinkSync(folder, join(folder, 'a', 'up'));
  await expect(digestContent(folder, unwatched)).rejects.toThrow(
    'required: folders without circles; came: a link back at ',
  );
});
