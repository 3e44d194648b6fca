import { expect, test } from '@jest/globals';
import { WrongUsage } from '../errors.ts';
import { readPackage } from './read-package.ts';

test.each([
  ['numpy', 'numpy', undefined],
  ['numpy@1.26.4', 'numpy', '1.26.4'],
  ['@babel/core', '@babel/core', undefined],
  ['@babel/core@7.1.0', '@babel/core', '7.1.0'],
  ['tool@git+ssh://git@example.org/tool@main', 'tool', 'git+ssh://git@example.org/tool@main'],
])('%s is a package and its version', (text, name, version) => {
  expect(readPackage(text)).toEqual({ name, version });
});

test.each(['', 'numpy@'])('%j is none', (text) => {
  expect(() => readPackage(text)).toThrow(WrongUsage);
});
