import { describe, expect, test } from '@jest/globals';
import { WrongUsage } from '../errors.ts';
import { readPackage, readParameter, readTag } from './read-conditions.ts';

describe('a condition on a parameter', () => {
  test.each([
    ['optimizer.rate=0.1', { path: 'optimizer.rate', is: 0.1 }],
    ['optimizer = adam', { path: 'optimizer', is: 'adam' }],
    ['version="1.10"', { path: 'version', is: '1.10' }],
    ['features=["a","b"]', { path: 'features', is: ['a', 'b'] }],
    ['formula=a=b', { path: 'formula', is: 'a=b' }],
    ['rate<0.1', { path: 'rate', below: 0.1 }],
    ['rate <= .5', { path: 'rate', atMost: 0.5 }],
    ['depth>3', { path: 'depth', above: 3 }],
    ['depth>=-3', { path: 'depth', atLeast: -3 }],
    ['rate', { path: 'rate' }],
    ['!rate', { path: 'rate', isThere: false }],
  ])('%s is read', (text, asked) => {
    expect(readParameter(text)).toEqual(asked);
  });

  test.each(['', '=1', '<3', 'rate<adam', '!rate=1', 'rate!=1'])('%j is refused', (text) => {
    expect(() => readParameter(text)).toThrow(WrongUsage);
  });
});

test.each([
  ['torch<2.1', { name: 'torch', range: '<2.1' }],
  ['torch@<2.1', { name: 'torch', range: '<2.1' }],
  ['torch >=1.0,<2.1', { name: 'torch', range: '>=1.0,<2.1' }],
  ['left-pad^1.2.0', { name: 'left-pad', range: '^1.2.0' }],
  ['@scope/pad@^1.2.0', { name: '@scope/pad', range: '^1.2.0' }],
  ['numpy@1.26.4', { name: 'numpy', range: '1.26.4' }],
  ['numpy', { name: 'numpy' }],
])('%s is a package', (text, asked) => {
  expect(readPackage(text)).toEqual(asked);
});

test.each(['', '<2', 'numpy@'])('%j is none', (text) => {
  expect(() => readPackage(text)).toThrow(WrongUsage);
});

test('a tag has a value, or any', () => {
  expect([readTag('team=risk'), readTag('team'), readTag('team=')]).toEqual([
    { key: 'team', value: 'risk' },
    { key: 'team' },
    { key: 'team', value: '' },
  ]);
  expect(() => readTag('=risk')).toThrow(WrongUsage);
});
