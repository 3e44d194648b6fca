import { posix, win32 } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findClashes, partsWithin } from './place.ts';

const names = fc.oneof(
  fc.constantFrom('..', '.', '', '/', '\\', 'C:', '~', 'a', 'b.c', '...', 'con', '\0', '%2e%2e', '..\\..'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

test.each([
  ['POSIX', posix, '/to'],
  ['Windows', win32, 'C:\\to'],
])('a path that is let through on %s stays below the folder there', (_, { isAbsolute, relative, resolve, sep }, to) => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), (parts) => {
      const path = parts.join('/');
      try {
        partsWithin(path, sep);
      } catch {
        return;
      }
      expect(relative(to, resolve(to, path)).split(sep)).not.toContain('..');
      expect(resolve(to, path)).not.toBe(to);
      expect(isAbsolute(path)).toBe(false);
    }),
  );
});

test.each(['', '.', '/etc/passwd', '../up', 'a/../../b', 'a//b', 'a/'])('the path %j is refused', (path) => {
  expect(() => partsWithin(path)).toThrow('required: a path that stays in the folder; came: ');
});

test.each(['a\\..\\b', 'C:/a', 'dt=2026-01-01T00:00/m.bin'])('the path %j is refused on Windows alone', (path) => {
  expect(partsWithin(path, '/').join('/')).toBe(path);
  expect(() => partsWithin(path, '\\')).toThrow('required: a name that this system can keep; came: ');
});

test('a line has no break in a name', () => {
  expect(() => partsWithin('a\nb')).toThrow('required: a name that this system can keep; came: "a\\nb"');
});

test.each([
  ['model.pkl', 'model.pkl'],
  ['./data/./deep/data.xml', 'data/deep/data.xml'],
  ['...', '...'],
  ['..a', '..a'],
  ['with space', 'with space'],
  ['ü', 'ü'],
])('the path %j is let through as %j', (path, way) => {
  expect(partsWithin(path).join('/')).toBe(way);
});

test('paths clash where one stands twice, or is a folder of another', () => {
  expect([...findClashes(['a', 'a/b', 'c', 'c', 'ab', 'd/e', 'd/f'])]).toEqual(['a', 'c']);
});
