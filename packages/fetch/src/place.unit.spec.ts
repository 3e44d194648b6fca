import { relative, resolve, sep, win32 } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findClashes, partsWithin } from './place.ts';

const names = fc.oneof(
  fc.constantFrom('..', '.', '', '/', '\\', 'C:', '~', 'a', 'b.c', '...', 'con', '\0', '%2e%2e', '..\\..'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

test('a path that is let through stays below the folder, on every system', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), (parts) => {
      const path = parts.join('/');
      try {
        partsWithin(path);
      } catch {
        return;
      }
      expect(relative('/to', resolve('/to', path)).split(sep)).not.toContain('..');
      expect(resolve('/to', path)).not.toBe('/to');
      expect(win32.relative('C:\\to', win32.resolve('C:\\to', path)).split('\\')).not.toContain('..');
      expect(win32.isAbsolute(path)).toBe(false);
    }),
  );
});

test.each(['', '/etc/passwd', '../up', 'a/../../b', 'a//b', './a', 'a/', 'a\\..\\b', 'C:/a', 'a\nb', 'a:stream'])(
  'the path %j is refused',
  (path) => {
    expect(() => partsWithin(path)).toThrow('required: a path that stays in the folder; came: ');
  },
);

test.each(['model.pkl', 'data/deep/data.xml', '...', '..a', 'with space', 'ü'])(
  'the path %j is let through',
  (path) => {
    expect(partsWithin(path).join('/')).toBe(path);
  },
);

test('paths clash where one stands twice, or is a folder of another', () => {
  expect([...findClashes(['a', 'a/b', 'c', 'c', 'ab', 'd/e', 'd/f'])]).toEqual(['a', 'c']);
});
