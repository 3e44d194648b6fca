import { expect, test } from '@jest/globals';
import { parseDotDvc } from './dot-dvc.ts';

const digest = '22a1a2931c8370d3aeedd7183606fd7f';

test('data of this place are taken from nowhere', () => {
  const read = parseDotDvc(
    `outs:\n- md5: ${digest}.dir\n  size: 6\n  nfiles: 3\n  hash: md5\n  path: raw\n`,
    'raw.dvc',
  );
  expect(read).toEqual({
    ...{ folder: '.', takenFrom: null, stage: null },
    outs: [{ path: 'raw', digest: `dvc-md5-dir:${digest}`, size: 6, files: 3 }],
  });
});

test('a folder whose files are listed has the digest that DVC makes of the list', () => {
  const list = (files: string) => parseDotDvc(`outs:\n- path: raw\n  hash: md5\n  files: ${files}\n`, 'raw.dvc').outs;
  const [one, two] = [`{relpath: a/é, md5: ${digest}, size: 3}`, `{relpath: 'a-1', md5: ${digest}, size: 4}`];
  const both = { path: 'raw', digest: 'dvc-md5-dir:56cf5b4691da52b14d57962f929cf4c6', size: 7, files: 2 };
  expect([list(`[${one}, ${two}]`), list(`[${two}, ${one}]`)]).toEqual([[both], [both]]);
  // What one file is, is not known: neither is the folder.
  expect(list(`[${one}, {relpath: b, cloud: {s3: {version_id: v}}}]`)).toEqual([
    { path: 'raw', digest: null, files: 2 },
  ]);
});

test('an import says where from: another repository at a commit, or an address, without a password and a query', () => {
  const repository = `deps:\n- path: a/b\n  repo: {url: 'https://ann:secret@example.org/x', rev_lock: abc}\nouts:\n- path: b\n`;
  expect(parseDotDvc(repository, 'b.dvc')).toMatchObject({
    takenFrom: 'https://example.org/x@abc:a/b',
    outs: [{ path: 'b', digest: null }],
  });
  const address = `deps:\n- {path: 's3://bucket/x?versionId=1', etag: q}\nouts:\n- {path: x, etag: q}\nwdir: w\n`;
  expect(parseDotDvc(address, 'x.dvc')).toMatchObject({
    ...{ folder: 'w', takenFrom: 's3://bucket/x' },
    outs: [{ digest: 'etag:q' }],
  });
});

test('a file with a command is a stage', () => {
  const read = parseDotDvc(`cmd: x\ndeps:\n- {path: a, md5: ${digest}}\nouts:\n- {path: b, md5: ${digest}}\n`, 'b.dvc');
  expect(read.stage).toMatchObject({ name: 'b.dvc', deps: [{ path: 'a' }], outs: [{ path: 'b' }] });
  expect(read.takenFrom).toBeNull();
});

test('what is no mapping is refused', () => {
  expect(() => parseDotDvc('just words', 'x.dvc')).toThrow('required: a mapping');
});
