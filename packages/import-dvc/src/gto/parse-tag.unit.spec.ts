import { expect, test } from '@jest/globals';
import { parseTag } from './parse-tag.ts';

test.each([
  ['model@v1.2.3', 'REGISTER', 'model', 'v1.2.3'],
  ['model@v1.2.3#17', 'REGISTER', 'model', 'v1.2.3'],
  ['model@v1.2.3!', 'DEREGISTER', 'model', 'v1.2.3'],
  ['model@v1.2.3!#4', 'DEREGISTER', 'model', 'v1.2.3'],
  ['model@v1.0.0-rc.1+b.2', 'REGISTER', 'model', 'v1.0.0-rc.1+b.2'],
  ['model#prod', 'ASSIGN', 'model', 'prod'],
  ['model#dev/eu-1#3', 'ASSIGN', 'model', 'dev/eu-1'],
  ['model#prod!', 'TAKE_BACK', 'model', 'prod'],
  ['model#prod!#9', 'TAKE_BACK', 'model', 'prod'],
  ['model@deprecated', 'DEPRECATE', 'model', ''],
  ['model@deprecated#2', 'DEPRECATE', 'model', ''],
  ['model@created', 'CREATE', 'model', ''],
  ['nlp/text_class-2@v0.0.1', 'REGISTER', 'nlp/text_class-2', 'v0.0.1'],
  ['fol.der/sub=model@v0.0.1', 'REGISTER', 'fol.der/sub:model', 'v0.0.1'],
])('%s says %s', (tag, action, artifact, subject) => {
  expect(parseTag(tag)).toEqual({ action, artifact, subject });
});

test.each([
  'v1.0.0',
  'model@v1',
  'model@1.0.0',
  'model@v01.0.0',
  'model@v1.0.0!!',
  'model@latest',
  'model@deprecated!',
  'model#prod#dev',
  'my.model@v1.0.0',
  'a=b=c@v1.0.0',
  '-model@v1.0.0',
  'model#',
  'release-2024',
])('%s is no tag of GTO', (tag) => {
  expect(parseTag(tag)).toBeNull();
});
