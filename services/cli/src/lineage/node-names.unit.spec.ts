import { expect, test } from '@jest/globals';
import { commit, toNode } from '../testing/lineage.ts';
import { shortName, shortVersion } from './node-names.ts';

test.each([
  ['model:default/fraud@3', 'fraud@3'],
  ['model:acme/fraud@3', 'acme/fraud@3'],
  ['dataset:default/data/train.csv@1', 'data/train.csv@1'],
  [
    'dataset:default/data/train.csv@dvc-md5-dir:d1f6e055f7f5e2827fcfae68d9b64d4c',
    'data/train.csv@dvc-md5-dir:d1f6e055f7…',
  ],
  [`code:default/github.com/acme/fraud@${commit}`, 'github.com/acme/fraud@git:0123456789…'],
  ['run:default/nightly/7', 'nightly/7'],
  ['artifact:default/md5:d1f6e055f7f5e2827fcfae68d9b64d4c', 'md5:d1f6e055f7…'],
  ['artifact:default/etag:d1f6e055', 'etag:d1f6e055'],
])('where its kind is plain, %s is %s', (ref, name) => {
  expect(shortName(toNode(ref))).toBe(name);
});

test('a version is shortened only as far as it can be typed again', () => {
  expect(['model:default/fraud@3', 'model:acme/fraud@3', 'model:default/risk/fraud@3'].map(shortVersion)).toEqual([
    'fraud@3',
    'acme/fraud@3',
    'default/risk/fraud@3',
  ]);
});
