import { type Column, formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Prints a table for people, without the columns that say nothing; `empty` where it has no row. */
export function printTable(
  terminal: Terminal,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  empty: string,
): void {
  if (rows.length === 0) {
    terminal.print(empty);
    return;
  }
  const saying = columns.map((_, index) => rows.some((row) => row[index] !== ''));
  const { head, lines } = formatTable(
    columns.filter((_, index) => saying[index]),
    rows.map((row) => row.filter((_, index) => saying[index])),
    terminal.tableWidth,
  );
  terminal.print(terminal.colours.dim(head));
  for (const line of lines) terminal.print(line);
}
