import { expect, test } from '@jest/globals';
import { Project } from '../dvc/project.ts';
import { parseYaml } from '../dvc/yaml.ts';
import { annotationIn } from './annotation.ts';

/** The files of one folder: gto's own, and dvc's. */
function files({ folder = '.', gto = '', dvc = '' }) {
  return {
    annotations: new Map([[folder, parseYaml(gto)]]),
    projects: [new Project(folder, parseYaml(dvc), new Map())],
  };
}

test('gto’s own file and dvc’s say the same in their own words', () => {
  const gto = 'model:\n  path: model.pkl\n  type: model\n  description: Words.\n  labels: [a, b]\n';
  const dvc = 'artifacts:\n  model:\n    path: model.pkl\n    type: model\n    desc: Words.\n    labels: [a, b]\n';
  const wanted = { path: 'model.pkl', type: 'model', description: 'Words.', labels: ['a', 'b'] };
  expect(annotationIn(files({ gto }), 'model')).toEqual(wanted);
  expect(annotationIn(files({ dvc }), 'model')).toEqual(wanted);
});

test('gto’s own file goes before dvc’s', () => {
  const both = files({ gto: 'm: {path: a}', dvc: 'artifacts: {m: {path: b}}' });
  expect(annotationIn(both, 'm')?.path).toBe('a');
});

test('folder:name is annotated in its folder, with paths from there', () => {
  const folder = 'sub/dir';
  expect(annotationIn(files({ folder, gto: 'model: {path: m.bin}' }), 'sub/dir:model')).toEqual({
    path: 'sub/dir/m.bin',
    labels: [],
  });
  expect(annotationIn(files({ folder, dvc: 'artifacts: {model: {path: m.bin}}' }), './sub/dir/:model')?.path).toBe(
    'sub/dir/m.bin',
  );
  expect(annotationIn(files({ folder, gto: 'model: {path: "s3://b/m.bin"}' }), 'sub/dir:model')?.path).toBe(
    's3://b/m.bin',
  );
});

test('another artifact’s annotation is not this one’s', () => {
  expect(annotationIn(files({ gto: 'other: {path: m.bin}' }), 'model')).toBeNull();
  expect(annotationIn(files({ gto: '' }), 'model')).toBeNull();
  expect(annotationIn(files({ dvc: 'just words' }), 'model')).toBeNull();
  expect(annotationIn(files({ gto: '{}' }), 'constructor')).toBeNull();
});
