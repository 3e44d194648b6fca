import { expect, test } from '@jest/globals';
import { isInvalid, parseName } from '@pedigree/kernel';
import { datasetReference, nameOfPath } from './names.ts';

test.each([
  ['data/data.xml', 'data/data.xml'],
  ['train@key', 'train-key'],
  ['dir (1)/a,b.csv', 'dir -1-/a-b.csv'],
  ['s3://bucket/x', 's3://bucket/x'],
  ['https://ann:secret@host/x', 'https://host/x'],
  ['/data/x', 'file:///data/x'],
  ['../x', '../x'],
  ['Gro\u0308ße', 'Größe'],
  ['//', 'file:'],
  ['', '-'],
])('%s is called %s', (path, name) => {
  expect(nameOfPath(path)).toBe(name);
});

test('whatever a path is, its name is one', () => {
  for (const path of [`${'é'.repeat(200)}/x`, ' a ', '\n', '@', 'a/', '😀'.repeat(90)])
    expect(isInvalid(parseName(nameOfPath(path)))).toBe(false);
});

test('a dataset version is named by path and digest', () => {
  expect(datasetReference('shop', 'a@b', 'md5:22a1a2931c8370d3aeedd7183606fd7f')).toBe(
    'dataset:shop/a-b@md5:22a1a2931c8370d3aeedd7183606fd7f',
  );
});
