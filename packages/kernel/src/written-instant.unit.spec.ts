import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readInstant, writeInstant } from './written-instant.ts';

const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');
const day = 86_400_000;

describe('the one form of an instant', () => {
  test('is written as Date writes it, and read as Date reads it, at any millisecond', () => {
    fc.assert(fc.property(fc.integer({ min: earliest, max: latest }), isAsDate), { numRuns: 10_000 });
  });

  test('begins and ends each day of four hundred years as Date does', () => {
    const first = Date.parse('1800-01-01T00:00:00.000Z');
    for (let days = 0; days <= 146_097; days++) {
      isAsDate(first + days * day);
      isAsDate(first + days * day - 1);
    }
  });

  test('has a first and a last', () => {
    isAsDate(earliest);
    isAsDate(latest);
  });
});

function isAsDate(milliseconds: number): void {
  const written = new Date(milliseconds).toISOString();
  if (writeInstant(milliseconds) !== written) expect(writeInstant(milliseconds)).toBe(written);
  if (readInstant(written) !== milliseconds) expect(readInstant(written)).toBe(milliseconds);
}
