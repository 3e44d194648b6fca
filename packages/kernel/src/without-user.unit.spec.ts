import { expect, test } from '@jest/globals';
import { withoutUser } from './without-user.ts';

test.each([
  ['https://ada:secret@example.org/r', 'https://example.org/r'],
  ['https://ada:se@cret@example.org/r', 'https://example.org/r'],
  ['ssh://git@example.org/r@v1', 'ssh://example.org/r@v1'],
  ['https://example.org/a@b', 'https://example.org/a@b'],
  ['git@example.org:r', 'git@example.org:r'],
])('of %s stays %s', (url, stays) => {
  expect(withoutUser(url)).toBe(stays);
});
