import { describe, expect, test } from '@jest/globals';
import { formatPosition, logIdOf, parsePosition } from './position.ts';

describe('a position', () => {
  test('is printed behind its log’s id and read back, also beyond 2^53', () => {
    const printed = formatPosition('abcdefghijklmnop', 9_007_199_254_740_993n);
    expect(printed).toBe('abcdefghijklmnop.9007199254740993');
    expect(parsePosition(printed)).toEqual({ logId: 'abcdefghijklmnop', position: 9_007_199_254_740_993n });
  });

  test.each([
    '7',
    'abcdefghijklmnop',
    'abcdefghijklmnop.',
    'abcdefghijklmnop.07',
    'abcdefghijklmnop.-1',
    'ABCDEFGHIJKLMNOP.7',
    'abcdefghijklmno1.7',
    'abcdefghijklmnop.7 ',
  ])('%j is none', (text) => {
    expect(parsePosition(text)).toEqual({ invalid: expect.stringContaining('required: a position <log id>.<number>') });
  });
});

describe('a log id', () => {
  test('is RFC 4648 base 32 of ten bytes, in small letters', () => {
    expect(logIdOf(Buffer.from('foobarfoob'))).toBe('mzxw6ytbojtg633c');
    expect(logIdOf(new Uint8Array(10).fill(255))).toBe('7777777777777777');
  });
});
