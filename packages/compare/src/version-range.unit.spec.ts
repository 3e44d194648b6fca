import { describe, expect, test } from '@jest/globals';
import { isInvalid } from '@pedigree/kernel';
import { readVersionRange } from './version-range.ts';

function includes(range: string, version: string, language?: string): boolean | null {
  const read = readVersionRange(range);
  if (isInvalid(read)) throw new Error(read.invalid);
  return read.includes(language, version);
}

describe('a range of versions', () => {
  test.each([
    ['<2.1', '2.0.1+cu118', true],
    ['<2.1', '2.1', false],
    ['<2.1', '2.1rc1', false],
    ['<2.1rc9', '2.1rc1', true],
    ['<2.1rc1', '2.1.dev3', true],
    ['>2.0', '2.0.post1', false],
    ['>2.0.post1', '2.0.post2', true],
    ['>2.0', '2.0+cu118', false],
    ['> 2.0', '2.0.1', true],
    ['<=2.1', '2.1+cu118', true],
    ['>=1.0,<2.1', '0.9', false],
    ['~=1.4.2', '1.4.9', true],
    ['==1.26.*', '1.26.4', true],
    ['!=1.26.4', '1.26.4', false],
    ['1.26', '1.26.0', true],
    ['1.26', '1.26.1', false],
  ])('in Python %s is read by PEP 440: of %s it says %s', (range, version, expected) => {
    expect(includes(range, version, 'python')).toBe(expected);
  });

  test.each([
    ['^1.2.0', '1.9.9', true],
    ['^1.2.0', '2.0.0', false],
    ['>=1.0.0, <2.1.0', '2.0.3', true],
    ['>=1.0.0 <2.1.0 || 3.0.0', '3.0.0', true],
    ['1.2.3', '1.2.3', true],
  ])('in JavaScript %s is read by Semantic Versioning: of %s it says %s', (range, version, expected) => {
    expect(includes(range, version, 'javascript')).toBe(expected);
  });

  test('holds pre-releases as well: a fault is in them too', () => {
    expect(includes('<2.2', '2.1rc1', 'python')).toBe(true);
    expect(includes('<2.0.0', '1.9.0-beta.1', 'javascript')).toBe(true);
  });

  test('of another language is read by the first scheme that can read range and version', () => {
    expect(includes('<2.1', '2.0.0', 'r')).toBe(true);
    expect(includes('<2.1', '2.0', 'r')).toBe(true);
    expect(includes('^1.2.0', '1.3', 'r')).toBeNull();
  });

  test('says nothing of a version that the scheme of its language cannot read', () => {
    expect(includes('<2.1', 'nightly', 'python')).toBeNull();
    expect(includes('<2.1', '2.0', 'javascript')).toBeNull();
    expect(includes('^1.2.0', '1.3.0', 'python')).toBeNull();
  });

  test.each(['', '  ', 'below two', '<2.1 and more', '>=>1'])('is not %j', (text) => {
    expect(readVersionRange(text)).toEqual({ invalid: expect.stringContaining('required: a range of versions') });
  });
});
