import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCsvRow } from './csv.ts';

test('cells with commas, quotes and line breaks are quoted, and others stand as they are', () => {
  expect(formatCsvRow(['plain', 'a,b', 'say "yes"', 'two\nlines', ''])).toBe('plain,"a,b","say ""yes""","two\nlines",');
});

test.each(['=cmd|x', '+1', '-1', '@sum', '\tx', '\r\nx', '＝1'])('%j is no formula to a spreadsheet', (cell) => {
  expect(formatCsvRow([cell])).toMatch(/^"?'/);
});

test('whatever the cells hold, a reader of RFC 4180 gets as many, with the same text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
      const read = readRow(formatCsvRow(cells));
      expect(read).toHaveLength(cells.length);
      read.forEach((cell, index) => {
        expect([cells[index], `'${cells[index]}`]).toContain(cell);
      });
    }),
  );
});

/** The grammar of RFC 4180 §2, for one record. */
function readRow(row: string): readonly string[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/y;
  const cells: string[] = [];
  for (let more = true; more; ) {
    const [, quoted, plain = '', end] = field.exec(row) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    more = end === ',';
  }
  return cells;
}
