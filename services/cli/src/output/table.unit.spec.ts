import { describe, expect, test } from '@jest/globals';
import { formatTable, shorten, widthOf } from './table.ts';

const columns = [
  { title: 'MODEL', flexible: true },
  { title: 'N', align: 'right' },
  { title: 'NOTE', flexible: true },
] as const;

function format(rows: readonly (readonly string[])[], width = 40): string {
  const { head, lines } = formatTable(columns, rows, width);
  return [head, ...lines].join('\n');
}

describe('a table', () => {
  test('is aligned, and has no space at the ends of its lines', () => {
    expect(
      format([
        ['fraud', '3', ''],
        ['churn-late', '12', 'retracted'],
      ]),
    ).toBe(['MODEL        N  NOTE', 'fraud        3', 'churn-late  12  retracted'].join('\n'));
  });

  test('that is too wide takes from the widest flexible column first, and says so with an ellipsis', () => {
    const text = format([['a-model-with-a-very-long-name', '3', 'short']], 30);
    expect(text.split('\n')[1]).toBe('a-model-with-a-very…  3  short');
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(30);
  });

  test('what is cut behind an ellipsis has no second one', () => {
    expect(shorten('1b6453892… and more', 12)).toBe('1b6453892…');
    expect(shorten('1b6453892… and more', 13)).toBe('1b6453892… a…');
  });

  test('takes from those that give way last once no other can', () => {
    const widths = (width: number) =>
      formatTable(
        [
          { title: 'PATH', flexible: 'last' },
          { title: 'VALUE', flexible: true },
        ],
        [['packages.numpy', 'a long value']],
        width,
      );
    expect(widths(24).lines).toEqual(['packages.numpy  a long …']);
    expect(widths(21).lines).toEqual(['packages.nu…  a long…']);
  });

  test('may have more rows than a call may have arguments', () => {
    const { lines } = formatTable(columns, Array(200_000).fill(['fraud', '3', 'a note']), 40);
    expect(lines).toHaveLength(200_000);
    expect(lines.at(-1)).toBe('fraud  3  a note');
  });

  test('never cuts a column that is not flexible', () => {
    expect(format([['m', '123456789012345678901234567890', 'n']], 20)).toContain('123456789012345678901234567890');
  });

  test('counts what is seen: two columns for each character of East Asian scripts, one for a letter with its marks', () => {
    expect(widthOf('不正検知')).toBe(8);
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('a\u200db')).toBe(2);
    expect(widthOf('~ plain')).toBe(7);
    expect(
      format([
        ['不正', '1', 'x'],
        ['ab', '2', 'y'],
      ]),
    ).toBe(['MODEL  N  NOTE', '不正   1  x', 'ab     2  y'].join('\n'));
  });
});
