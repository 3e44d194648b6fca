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
