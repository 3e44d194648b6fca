import { expect, test } from '@jest/globals';
import { FileTooLarge, textOfBlob } from './text-of-blob.ts';

test('a blob of more than 64 MiB is not read', () => {
  expect(textOfBlob(Buffer.from('ä'))).toBe('ä');
  expect(() => textOfBlob(Buffer.alloc(64 * 1024 * 1024 + 1))).toThrow(FileTooLarge);
});
