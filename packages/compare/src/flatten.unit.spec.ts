import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flatten } from './flatten.ts';

describe('flatten', () => {
  test('gives the innermost values by their paths; lists and empty objects are values', () => {
    expect(flatten({ a: { b: 1, c: [1, { d: 2 }] }, e: {}, f: null })).toEqual(
      new Map<string, unknown>([
        ['a.b', 1],
        ['a.c', [1, { d: 2 }]],
        ['e', {}],
        ['f', null],
      ]),
    );
  });

  test('a name with a dot is not the same as two names', () => {
    expect([...flatten({ 'a.b': 1, a: { b: 2 } }).keys()]).toEqual(['"a.b"', 'a.b']);
  });

  test('names are not repeated without end: what lies behind a long path is one value', () => {
    const long = 'x'.repeat(2_000);
    expect(flatten({ [long]: { a: 1, b: 2 } })).toEqual(new Map([[long, { a: 1, b: 2 }]]));
  });

  test('no value is lost, whatever its name', () => {
    const values = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.dictionary(fc.string(), fc.integer())));
    const countOf = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 1;
      const members = Object.values(value);
      return members.length === 0 ? 1 : members.reduce((sum, member) => sum + countOf(member), 0);
    };
    fc.assert(
      fc.property(values, (value) => {
        expect(flatten(value).size).toBe(Object.keys(value).length === 0 ? 0 : countOf(value));
      }),
    );
  });
});
