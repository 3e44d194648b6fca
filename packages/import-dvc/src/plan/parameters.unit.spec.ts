import { expect, test } from '@jest/globals';
import type { Json } from '@pedigree/kernel';
import { readStage } from '../dvc/lock.ts';
import type { Stage } from '../dvc/project.ts';
import { parametersOf } from './parameters.ts';

function stage(address: string, params: Json): Stage {
  const locked = readStage(address, { params });
  return { address, file: 'dvc.lock', folder: '.', locked, isDeclared: true, inputs: [], outputs: [] };
}

test('parameters are keyed as in their files, and stages that agree say one thing', () => {
  const stages = [stage('a', { 'params.yaml': { seed: 1, 'a.x': [1] } }), stage('b', { 'params.yaml': { seed: 1 } })];
  expect(parametersOf(stages)).toEqual({ seed: 1, 'a.x': [1] });
});

test('files that disagree are named before the key', () => {
  const stages = [stage('a', { 'params.yaml': { seed: 1 } }), stage('b', { 'more.json': { seed: 2 } })];
  expect(parametersOf(stages)).toEqual({ 'params.yaml:seed': 1, 'more.json:seed': 2 });
});

test('stages that disagree on one file are named before the file', () => {
  const stages = [stage('a', { 'params.yaml': { seed: 1 } }), stage('b', { 'params.yaml': { seed: 2 } })];
  expect(parametersOf(stages)).toEqual({ 'a:params.yaml:seed': 1, 'b:params.yaml:seed': 2 });
});
