import { describe, expect, test } from '@jest/globals';
import { parseDigest } from './digest.ts';

const hex = (length: number) => '0123456789abcdef'.repeat(8).slice(0, length);

describe('a digest', () => {
  test.each([
    `sha256:${hex(64)}`,
    `sha512:${hex(128)}`,
    `sha1:${hex(40)}`,
    `md5:${hex(32)}`,
    `dvc-md5-dir:${hex(32)}`,
    `git:${hex(40)}`,
    `git:${hex(64)}`,
    'etag:"3858f62230ac3c915f300c664312c63f-2"',
    'opaque:a@b:c/d',
  ])('%s is one', (text) => {
    expect(parseDigest(text)).toBe(text);
  });

  test.each([
    ['without an algorithm', hex(64)],
    ['of an unknown algorithm', `crc32:${hex(8)}`],
    ['of a method’s name', `toString:${hex(32)}`],
    ['in capital letters', `md5:${hex(32).toUpperCase()}`],
    ['a digit short', `sha256:${hex(63)}`],
    ['a digit long', `sha1:${hex(41)}`],
    ['with DVC’s .dir', `dvc-md5-dir:${hex(32)}.dir`],
    ['with an abbreviated commit', `git:${hex(7)}`],
    ['with a space', 'opaque:a b'],
    ['that is empty', 'opaque:'],
    ['with a line break behind', `md5:${hex(32)}\n`],
  ])('one %s is refused', (_, text) => {
    expect(parseDigest(text)).toEqual({
      invalid: expect.stringMatching(/^required: a digest algorithm:value.+came: /s),
    });
  });
});
