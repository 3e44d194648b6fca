import { expect, test } from '@jest/globals';
import { isInvalid, parseName } from '@pedigree/kernel';
import { datasetReference, isRenamed, nameOfAddress, nameOfPath } from './names.ts';

test.each([
  ['data/data.xml', 'data/data.xml'],
  ['dir (1)/a,b.csv', 'dir -1-/a-b.csv-35f8fbd8'],
  ['s3://bucket/x', 's3://bucket/x'],
  ['https://ann:secret@host/x?token=abc', 'https://host/x'],
  ['/data/x', 'file:///data/x'],
  ['../x', '../x'],
  ['Gro\u0308ße', 'Größe'],
])('%s is called %s', (path, name) => {
  expect(nameOfPath(path)).toBe(name);
});

test('two paths are not called the same, and what is no path need not be told apart', () => {
  const paths = ['a(1).csv', 'a[1].csv', 'a-1-.csv', `${'a'.repeat(300)}1`, `${'a'.repeat(300)}2`];
  expect(new Set(paths.map(nameOfPath)).size).toBe(paths.length);
  expect(paths.map(isRenamed)).toEqual([true, true, false, true, true]);
  expect(nameOfAddress('train@key')).toBe('train-key');
});

test('whatever a path is, its name is one', () => {
  for (const path of [`${'é'.repeat(200)}/x`, '', '//', ' a ', '\n', '@', 'a/', '😀'.repeat(90)])
    expect(isInvalid(parseName(nameOfPath(path)))).toBe(false);
});

test('a dataset version is named by path and digest', () => {
  expect(datasetReference('shop', 'a b', 'md5:22a1a2931c8370d3aeedd7183606fd7f')).toBe(
    'dataset:shop/a b@md5:22a1a2931c8370d3aeedd7183606fd7f',
  );
});
