import { expect, test } from '@jest/globals';
import { addressOf } from './open-repository.ts';

test.each([
  ['https://ann:secret@github.com/a/b.git', 'github.com/a/b'],
  ['git@github.com:a/b.git', 'github.com/a/b'],
  ['ssh://git@example.org/a/b', 'example.org/a/b'],
  ['/home/ann/b.git', undefined],
  ['C:/Users/ann/b', undefined],
  ['', undefined],
])('the address of %s is %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});
