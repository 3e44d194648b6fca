import { toOneLine } from '@pedigree/kernel';

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Whether it gives way, with an ellipsis, where the line is too short; `last`: where no other can. */
  readonly flexible?: boolean | 'last';
}

const gap = '  ';
const leastFlexible = 7;

/** Lines of aligned cells under their titles, no wider than `width` as far as the flexible columns can give way. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): { readonly head: string; readonly lines: readonly string[] } {
  const table = [columns.map(({ title }) => title), ...rows.map((row) => row.map(toOneLine))];
  const widths = fit(
    columns,
    columns.map((_, index) => table.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), 0)),
    width,
  );
  const [head = '', ...lines] = table.map((row) =>
    columns
      .map(({ align }, index) => pad(shorten(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, align))
      .join(gap)
      .trimEnd(),
  );
  return { head, lines };
}

function fit(columns: readonly Column[], wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1) - width;
  while (excess > 0) {
    const widest = widestOf(true) ?? widestOf('last');
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;

  function widestOf(wanted: true | 'last'): number | undefined {
    return columns.reduce<number | undefined>((best, { flexible }, index) => {
      const mayShrink = flexible === wanted && (widths[index] ?? 0) > leastFlexible;
      return mayShrink && (best === undefined || (widths[index] ?? 0) > (widths[best] ?? 0)) ? index : best;
    }, undefined);
  }
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Text of which each character is a grapheme of one column: most is, and segments are dear to find. */
const plain = /^[\x20-\x7e]*$/;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** Columns that a text takes on a terminal: one a grapheme, two for those of East Asian scripts. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** As much of a text as fits, with an ellipsis where that is not all. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(short + segment) > width - 1) break;
    short += segment;
  }
  return short.trimEnd().endsWith('…') ? short.trimEnd() : `${short}…`;
}
