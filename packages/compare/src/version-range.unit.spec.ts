import { describe, expect, test } from '@jest/globals';
import { isInvalid } from '@pedigree/kernel';
import fc from 'fast-check';
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

  test.each([
    ['<2.1', '2.0.0', true],
    ['<2.1', '2.0', true],
    ['<2.1', '2.5', false],
    ['~=1.4', '1.9.0', true],
    ['>2.0', '2.0.5', true],
    ['<=2.0', '2.0.5', true],
    ['<2.1.0', '2.1.0-rc.1', true],
    ['1.26', '1.26.4', false],
    ['1', '1.26.4', false],
    ['1.26', '1.26', true],
    ['1.0.0-alpha.1', '1.0.0-alpha.1', true],
    ['^1.2.0', '1.3', null],
    ['<2.1', 'nightly', null],
  ])('of another language %s holds what either scheme says it holds: of %s it says %s', (range, version, expected) => {
    expect(includes(range, version)).toBe(expected);
    expect(includes(range, version, 'r')).toBe(expected);
  });

  test('of another language holds whatever it holds in Python or in JavaScript', () => {
    const version = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((numbers) => numbers.join('.'));
    const clause = fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '=='), version).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 3 }), version, (clauses, asked) => {
        const range = clauses.join(',');
        const said = [includes(range, asked, 'python'), includes(range, asked, 'javascript')];
        expect(includes(range, asked)).toBe(said.includes(true));
      }),
    );
  });

  test('says nothing of a version that the scheme of its language cannot read', () => {
    expect(includes('<2.1', 'nightly', 'python')).toBeNull();
    expect(includes('<2.1', '2.0', 'javascript')).toBeNull();
    expect(includes('^1.2.0', '1.3.0', 'python')).toBeNull();
  });

  test.each([
    '',
    '  ',
    'below two',
    '<2.1 and more',
    '>=>1',
    ',',
    '||',
    '<2.1 ||',
    '|| <2.1',
    '<2.1,',
    '<2.1,,>1',
    'x',
  ])('is not %j', (text) => {
    expect(readVersionRange(text)).toEqual({ invalid: expect.stringContaining('required: a range of versions') });
  });

  test.each(['JavaScript', 'js', 'TypeScript', 'ts', 'Node', 'Node.js', 'nodejs'])(
    'in %s is read as in JavaScript',
    (name) => {
      expect(includes('>2.0', '2.0.5', name)).toBe(false);
    },
  );

  test('is at most 256 characters long: each of its clauses is held against each version', () => {
    const clauses = Array.from({ length: 100_000 }, (_, index) => `!=${index}`).join(',');
    expect(readVersionRange(clauses)).toEqual({
      invalid: 'required: a range of versions of at most 256 characters; came: 788889',
    });
    expect(includes(clauses.slice(0, 254), '77.0', 'python')).toBe(true);
  });
});
