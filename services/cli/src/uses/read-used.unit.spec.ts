import { describe, expect, test } from '@jest/globals';
import { WrongUsage } from '../errors.ts';
import { readUsed } from './read-used.ts';

const read = (text: string) => readUsed('<used>', text, undefined);

describe('what is asked who uses it', () => {
  test.each([
    ['torch', { package: 'torch', range: undefined }],
    ['torch@<2.1', { package: 'torch', range: '<2.1' }],
    ['torch<2.1', { package: 'torch', range: '<2.1' }],
    ['torch >= 1.0, < 2.1', { package: 'torch', range: '>= 1.0, < 2.1' }],
    ['numpy@1.26.4', { package: 'numpy', range: '1.26.4' }],
    ['numpy==1.26.4', { package: 'numpy', range: '==1.26.4' }],
    ['@tensorflow/tfjs@^4.1.0', { package: '@tensorflow/tfjs', range: '^4.1.0' }],
    ['@tensorflow/tfjs', { package: '@tensorflow/tfjs', range: undefined }],
    ['ruamel.yaml~=0.17', { package: 'ruamel.yaml', range: '~=0.17' }],
  ])('%s is a package', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['dataset:prices@3', 'dataset:default/prices@3'],
    ['model:fraud@1', 'model:default/fraud@1'],
    ['git:0a1b2c3', 'git:0a1b2c3'],
    [`git:${'a'.repeat(40)}`, `git:${'a'.repeat(40)}`],
    ['a'.repeat(40), `git:${'a'.repeat(40)}`],
    ['code:default/github.com/acme/fraud@git:0a1b2c3', 'code:default/github.com/acme/fraud@git:0a1b2c3'],
    ['code:fraud@git:0a1b2c3', 'code:default/fraud@git:0a1b2c3'],
    [`md5:${'1'.repeat(32)}`, `artifact:default/md5:${'1'.repeat(32)}`],
  ])('%s is a reference', (text, of) => {
    expect(read(text)).toEqual({ of });
  });

  test.each(['', ' ', '@', 'torch@', '<2.1', 'git:0a1b2c', 'git:main'])('%j is neither', (text) => {
    expect(() => read(text)).toThrow(WrongUsage);
  });
});
