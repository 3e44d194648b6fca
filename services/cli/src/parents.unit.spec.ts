import { expect, test } from '@jest/globals';
import { WrongUsage } from './errors.ts';
import { readParents } from './parents.ts';

const digest = `sha256:${'1'.repeat(64)}`;

test.each([
  ['base@2', 'model:default/base@2', 'FINE_TUNE'],
  ['base@2:MERGE', 'model:default/base@2', 'MERGE'],
  ['model:shop/base@v1.0.0:QUANTIZE', 'model:shop/base@v1.0.0', 'QUANTIZE'],
  ['base@branch:wide', 'model:default/base@branch:wide', 'FINE_TUNE'],
  ['base@branch:wide:DISTILL', 'model:default/base@branch:wide', 'DISTILL'],
  ['base@branch:MERGE', 'model:default/base@branch:MERGE', 'FINE_TUNE'],
  ['base@branch:MERGE:MERGE', 'model:default/base@branch:MERGE', 'MERGE'],
  [`base@${digest}`, `model:default/base@${digest}`, 'FINE_TUNE'],
  [`base@${digest}:ADAPTER`, `model:default/base@${digest}`, 'ADAPTER'],
])('--parent %s is %s by %s', (text, model, relation) => {
  expect(readParents([text], undefined)).toEqual([{ model, relation }]);
});

test.each([
  ['base@2:merge', /required: one of FINE_TUNE, MERGE, .* behind base@2:; came: merge$/],
  ['base@branch:wide:TEACHER', /came: TEACHER$/],
  ['base', /required: a model with a version, such as base@3; came: base$/],
  ['base:MERGE', /^--parent: required: a model with a version/],
  ['dataset:prices@3', /required: a reference of kind model/],
])('--parent %s is wrong usage', (text, message) => {
  expect(() => readParents([text], undefined)).toThrow(WrongUsage);
  expect(() => readParents([text], undefined)).toThrow(message);
});

test('a namespace that is given owns what is named without one; without parents none are told', () => {
  expect(readParents(['base@2', 'base@3:MERGE'], 'shop')).toEqual([
    { model: 'model:shop/base@2', relation: 'FINE_TUNE' },
    { model: 'model:shop/base@3', relation: 'MERGE' },
  ]);
  expect(readParents(undefined, 'shop')).toBeUndefined();
});
