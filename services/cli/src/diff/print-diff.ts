import { shortVersion } from '../lineage/node-names.ts';
import { formatDigest } from '../output/format.ts';
import { printHead } from '../output/print-head.ts';
import { type Column, formatTable } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { formatPath, formatValues } from './format-value.ts';
import { type Comparison, type Diff, type Difference, nameOf, type Section } from './to-json.ts';

const indent = '  ';
const marks: Readonly<Record<Difference['change'], string>> = { ADDED: '+', REMOVED: '-', CHANGED: '~', SAME: ' ' };
const columns: readonly Column[] = [
  { title: '' },
  // What differs; without it what was and what is say nothing.
  { title: '', flexible: 'last' },
  { title: '', flexible: true },
  { title: '', flexible: true },
  { title: '' },
];

/** Prints a difference for people: part by part a line for each path, with what was and what is. */
export function printDiff({ a, b, asOf, sections }: Diff, terminal: Terminal): void {
  const { dim } = terminal.colours;
  printHead([a, `→ ${b}`], asOf.position, terminal);
  if (sections.length === 0) terminal.print('No difference.');
  for (const section of sections) {
    terminal.print('');
    terminal.print(dim(nameOf(section)));
    printSection(section, terminal);
  }
}

function printSection({ section, differences, compareUrl }: Section, { print, colours, tableWidth }: Terminal): void {
  const paint = { ADDED: colours.green, REMOVED: colours.red, CHANGED: colours.yellow, SAME: colours.dim };
  const rows = differences.map((each) => {
    const [from = '', to = ''] = formatValues(section, [each.from, each.to]);
    return [
      marks[each.change],
      formatPath(section, each.path),
      each.change === 'ADDED' ? '' : from,
      each.change === 'ADDED' || each.change === 'CHANGED' ? `→ ${to}` : '',
      noteOf(each),
    ];
  });
  const { lines } = formatTable(columns, rows, tableWidth - indent.length);
  for (const [index, line] of lines.entries()) {
    const change = differences[index]?.change ?? 'SAME';
    print(indent + paint[change](line));
  }
  if (compareUrl !== null) print(`${indent}${compareUrl}`);
}

/** What a change means, where that is known: `up`, `-0.03 worse`. */
function noteOf({ step, delta, isBetter }: Difference): string {
  const judged = isBetter === null ? '' : isBetter ? 'better' : 'worse';
  return [step?.toLowerCase() ?? '', formatDelta(delta), judged].filter((note) => note !== '').join(' ');
}

/** A delta in as many digits as a person reads: binary fractions make 0.030000000000000027 of 0.03. */
function formatDelta(delta: number | null): string {
  if (delta === null) return '';
  return `${delta > 0 ? '+' : ''}${Number(delta.toPrecision(6))}`;
}

/** Prints several versions side by side, part by part. */
export function printComparison({ of, rows, asOf }: Comparison, terminal: Terminal): void {
  const { bold, dim } = terminal.colours;
  const table = rows.map(({ section, path, values }) => {
    const texts = formatValues(
      section,
      values.map(({ value }) => value),
    );
    return [
      section === 'PARENTS' ? formatDigest(shortVersion(path)) : formatPath(section, path),
      ...values.map(({ isKnown }, index) => (isKnown ? (texts[index] ?? '') : '')),
    ];
  });
  const titles = ['', ...of.map(shortVersion)];
  const flexible = titles.map((title, index) => ({ title, flexible: index > 0 || ('last' as const) }));
  const { head, lines } = formatTable(flexible, table, terminal.tableWidth - indent.length);
  terminal.print(`${indent}${bold(head)}`);
  let shown = '';
  for (const [index, row] of rows.entries()) {
    if (nameOf(row) !== shown) terminal.print(dim(nameOf(row)));
    shown = nameOf(row);
    terminal.print(indent + (lines[index] ?? ''));
  }
  terminal.print(rows.length === 0 ? 'No difference.' : dim(`as known at ${asOf.position}`));
}
