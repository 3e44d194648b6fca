import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { digestOf, newFolder } from './testing/fetching.ts';

const place = newFolder();
const storage = newFolder();

/** Keeps bytes as DVC does. Gives their MD5. */
function keep(bytes: string, { layout = 'files/md5', kind = '' } = {}): string {
  const md5 = digestOf('md5', bytes).slice('md5:'.length);
  write(join(storage.folder, layout, md5.slice(0, 2), `${md5.slice(2)}${kind}`), bytes);
  return md5;
}

/** Keeps a list as DVC does of a folder. Gives the folder's digest. */
function keepFolder(files: Readonly<Record<string, string>>, layout = 'files/md5'): string {
  const list = Object.entries(files).map(([relpath, bytes]) => ({ md5: keep(bytes, { layout }), relpath }));
  return `dvc-md5-dir:${keep(JSON.stringify(list), { layout, kind: '.dir' })}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const fetch = (path: string, digest: string, uri: string | null = null) =>
  place.fetch([{ path, digest, uri }], { dvcRemotes: [pathToFileURL(storage.folder).href] });
const read = (path: string) => readFileSync(join(place.folder, path), 'utf8');

describe('in the storage of DVC', () => {
  test.each([['files/md5'], [''], ['.dvc/cache/files/md5']])(
    'bytes are found by their MD5 below %j',
    async (layout) => {
      const digest = `md5:${keep('weights', { layout })}`;
      expect((await fetch('models/m.bin', digest, 'models/m.bin')).outcomes).toMatchObject([
        { path: 'models/m.bin', state: 'FETCHED', digest, size: 7, uri: expect.stringMatching(/^file:/) },
      ]);
      expect(read('models/m.bin')).toBe('weights');
    },
  );

  test('a folder is fetched file by file, by the list of it', async () => {
    const digest = keepFolder({ 'a.csv': '1', 'b/c.csv': '2' });
    expect((await fetch('data', digest)).outcomes).toMatchObject([
      { path: 'data/a.csv', state: 'FETCHED' },
      { path: 'data/b/c.csv', state: 'FETCHED' },
    ]);
    expect(['data/a.csv', 'data/b/c.csv'].map(read)).toEqual(['1', '2']);
  });

  test('a list that is not the one of the folder is refused', async () => {
    const digest = keepFolder({ 'a.csv': '1' });
    const hex = digest.slice('dvc-md5-dir:'.length);
    write(join(storage.folder, 'files/md5', hex.slice(0, 2), `${hex.slice(2)}.dir`), '[]');
    expect((await fetch('data', digest)).outcomes).toMatchObject([
      { path: 'data', problem: expect.stringMatching(`^required: md5:${hex}; came: md5:`) },
    ]);
    expect(place.files()).toEqual([]);
  });

  test('a list that leads out of the folder is refused for that file alone', async () => {
    const digest = keepFolder({ '../../out.csv': '1', 'in.csv': '2' });
    expect((await fetch('data', digest)).outcomes).toMatchObject([
      { path: 'data/../../out.csv', problem: expect.stringContaining('required: a path that stays in the folder') },
      { path: 'data/in.csv', state: 'FETCHED' },
    ]);
    expect(place.files()).toEqual(['data/in.csv']);
  });

  test('bytes and lists are looked for where their URI gives none, or others', async () => {
    const digest = `md5:${keep('weights')}`;
    write(join(storage.folder, 'changed.bin'), 'others!');
    const { outcomes } = await place.fetch(
      [
        { path: 'refused', digest, uri: storage.folder },
        { path: 'changed', digest, uri: join(storage.folder, 'changed.bin') },
        { path: 'folder', digest: keepFolder({ 'a.csv': '1' }), uri: storage.folder },
      ],
      { dvcRemotes: [pathToFileURL(storage.folder).href] },
    );
    expect(outcomes).toMatchObject([
      { path: 'refused', state: 'FETCHED', digest },
      { path: 'changed', state: 'FETCHED', digest, uri: expect.stringContaining('/files/md5/') },
      { path: 'folder/a.csv', state: 'FETCHED' },
    ]);
    expect(['refused', 'changed', 'folder/a.csv'].map(read)).toEqual(['weights', 'weights', '1']);
    const none = { path: 'none', digest: `md5:${'0'.repeat(32)}`, uri: storage.folder };
    expect((await place.fetch([none], { dvcRemotes: [pathToFileURL(storage.folder).href] })).outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: a file; came: .*; required: bytes at .*; came: nothing there$/) },
    ]);
  });

  test('what is not there, or has other bytes, is said so with where it was looked for', async () => {
    const md5 = keep('weights');
    write(join(storage.folder, 'files/md5', md5.slice(0, 2), md5.slice(2)), 'others!');
    expect((await fetch('m.bin', `md5:${md5}`)).outcomes).toMatchObject([
      { problem: expect.stringMatching(`^required: md5:${md5}; came: md5:`) },
    ]);
    expect((await fetch('m.bin', `md5:${'0'.repeat(32)}`)).outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: bytes at file:.* or file:.*; came: nothing there$/) },
    ]);
  });
});

test('a path of a repository is found nowhere without a storage', async () => {
  expect(
    (await place.fetch([{ path: 'm', uri: 'models/m.bin', digest: `md5:${'0'.repeat(32)}` }])).outcomes,
  ).toMatchObject([
    {
      problem: 'required: a URI of file:, http:, https:, s3:, or --dvc-remote with these bytes; came: models/m.bin',
    },
  ]);
  expect((await place.fetch([{ path: 'm', uri: 'gs://b/m', digest: digestOf('sha256', '') }])).outcomes).toMatchObject([
    { problem: 'required: a URI of file:, http:, https:, s3:; came: gs://b/m' },
  ]);
});

describe('a file of this machine', () => {
  test('is copied by its URL or its whole path', async () => {
    const path = join(storage.folder, 'a b.bin');
    write(path, 'weights');
    const digest = digestOf('sha1', 'weights');
    const { outcomes } = await place.fetch([
      { path: 'one', uri: pathToFileURL(path).href, digest },
      { path: 'other', uri: path, digest },
    ]);
    expect(outcomes).toMatchObject([{ state: 'FETCHED' }, { state: 'FETCHED' }]);
    expect([read('one'), read('other')]).toEqual(['weights', 'weights']);
  });

  test('is none where it is a folder', async () => {
    const { outcomes } = await place.fetch([{ path: 'one', uri: storage.folder, digest: digestOf('sha1', '') }]);
    expect(outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: a file; came: file:.*which is none$/) },
    ]);
  });

  test('is never written through a link, nor into a folder that is one', async () => {
    const path = join(storage.folder, 'weights.bin');
    write(path, 'weights');
    symlinkSync(storage.folder, join(place.folder, 'linked'));
    symlinkSync(join(storage.folder, 'elsewhere'), join(place.folder, 'file'));
    const digest = digestOf('md5', 'weights');
    const { outcomes } = await place.fetch([
      { path: 'linked/one', uri: path, digest },
      { path: 'file', uri: path, digest },
    ]);
    expect(outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: a folder for linked\/one; came: .*linked, which is none$/) },
      { problem: expect.stringMatching(/^required: nothing at .*file, or the bytes/) },
    ]);
    expect(storage.files()).toEqual(['weights.bin']);
  });

  test('that would stand in the way of another is not fetched', async () => {
    const path = join(storage.folder, 'weights.bin');
    write(path, 'weights');
    const digest = digestOf('md5', 'weights');
    const { outcomes } = await place.fetch(
      ['a', 'a/b', 'c', 'c', 'd'].map((each) => ({ path: each, uri: path, digest })),
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['FAILED', 'FETCHED', 'FAILED', 'FAILED', 'FETCHED']);
  });
});
