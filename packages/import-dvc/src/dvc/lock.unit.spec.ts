import { describe, expect, test } from '@jest/globals';
import { Recent } from '../history/recent.ts';
import { type LockedStage, parseLock } from './lock.ts';

const train = `  train:
    cmd: python train.py and so many words
      that a line is too short
    deps:
    - path: data
      hash: md5
      md5: 153aad06d376b6595932470e459ef42a.dir
      size: 8437363
      nfiles: 2
    params:
      params.yaml:
        train.seed: 20170428
        big: 12345678901234567890
        rate: .nan
    outs:
    - path: model.pkl
      hash: md5
      md5: cfa72ff6e2575c44f78f423cada5b783
      size: 1855075
`;
const lock = `schema: '2.0'\nstages:\n${train}  use@one:\n    cmd: x\n`;

function parse(text: string, blocks = new Recent<LockedStage>(100)) {
  return parseLock(text, blocks);
}

test('a stage has its inputs, outputs and parameters with digests, sizes and counts', () => {
  const [stage, other] = parse(lock);
  expect(stage).toMatchObject({
    name: 'train',
    deps: [{ path: 'data', digest: 'dvc-md5-dir:153aad06d376b6595932470e459ef42a', size: 8_437_363, files: 2 }],
    outs: [{ path: 'model.pkl', digest: 'md5:cfa72ff6e2575c44f78f423cada5b783', size: 1_855_075 }],
  });
  expect(stage?.params).toEqual([
    {
      file: 'params.yaml',
      values: [
        ['train.seed', 20_170_428],
        ['big', '12345678901234567890'],
        ['rate', 'NaN'],
      ],
    },
  ]);
  expect(other?.name).toBe('use@one');
});

test('a block that stood in an earlier lock is the same object', () => {
  const blocks = new Recent<LockedStage>(100);
  const [before] = parse(lock, blocks);
  const [after] = parse(lock.replace('use@one', 'use@two'), blocks);
  expect(after).toBe(before);
});

describe('what is not written in blocks is read as a whole', () => {
  test.each([
    [
      'flow style',
      "schema: '2.0'\nstages: {train: {cmd: x, outs: [{path: a, md5: 153aad06d376b6595932470e459ef42a}]}}\n",
    ],
    [
      'other indents',
      "schema: '2.0'\nstages:\n    train:\n        cmd: x\n        outs:\n        - path: a\n          md5: 153aad06d376b6595932470e459ef42a\n",
    ],
    ['the form before 2.0', 'train:\n  cmd: x\n  outs:\n  - path: a\n    md5: 153aad06d376b6595932470e459ef42a\n'],
    [
      'something behind the stages',
      "stages:\n  train:\n    outs:\n    - {path: a, md5: 153aad06d376b6595932470e459ef42a}\nschema: '2.0'\n",
    ],
    [
      'an anchor across blocks',
      "schema: '2.0'\nstages:\n  other:\n    outs: &o\n    - {path: a, md5: 153aad06d376b6595932470e459ef42a}\n  train:\n    outs: *o\n",
    ],
  ])('%s', (_, text) => {
    const stage = parse(text).find(({ name }) => name === 'train');
    expect(stage?.outs).toEqual([{ path: 'a', digest: 'md5:153aad06d376b6595932470e459ef42a' }]);
  });
});

test('what is no lock is refused, and an empty one has no stages', () => {
  expect(() => parse('a: [')).toThrow();
  expect(() => parse('- a\n')).toThrow('required: a mapping');
  expect(parse('')).toEqual([]);
});

test('a digest that is none is unknown', () => {
  const [stage] = parse(
    "schema: '2.0'\nstages:\n  s:\n    outs:\n    - path: a\n      md5: short\n    - path: b\n      etag: '\"x-1\"'\n",
  );
  expect(stage?.outs.map(({ digest }) => digest)).toEqual([null, 'etag:"x-1"']);
});
