import { expect, test } from '@jest/globals';
import { annotationFiles, parseAnnotation } from './annotation.ts';

test('gto’s own file and dvc’s say the same in their own words', () => {
  const gto = 'model:\n  path: model.pkl\n  type: model\n  description: Words.\n  labels: [a, b]\n';
  const dvc = 'artifacts:\n  model:\n    path: model.pkl\n    type: model\n    desc: Words.\n    labels: [a, b]\n';
  const wanted = { path: 'model.pkl', type: 'model', description: 'Words.', labels: ['a', 'b'] };
  expect(parseAnnotation('model', gto, 'gto')).toEqual(wanted);
  expect(parseAnnotation('model', dvc, 'dvc')).toEqual(wanted);
});

test('folder:name is annotated in its folder, with paths from there', () => {
  expect(annotationFiles('sub/dir:model').map(({ file }) => file)).toEqual([
    'sub/dir/artifacts.yaml',
    'sub/dir/dvc.yaml',
  ]);
  expect(parseAnnotation('sub/dir:model', 'model: {path: m.bin}', 'gto')).toEqual({
    path: 'sub/dir/m.bin',
    labels: [],
  });
  expect(parseAnnotation('sub/dir:model', 'model: {path: "s3://b/m.bin"}', 'gto')?.path).toBe('s3://b/m.bin');
});

test('another artifact’s annotation is not this one’s', () => {
  expect(parseAnnotation('model', 'other: {path: m.bin}', 'gto')).toBeNull();
  expect(parseAnnotation('model', '', 'gto')).toBeNull();
  expect(parseAnnotation('model', 'just words', 'dvc')).toBeNull();
  expect(parseAnnotation('constructor', '{}', 'gto')).toBeNull();
});
