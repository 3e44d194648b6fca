import { type Column, formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Prints a table for people; `empty` where it has no row. */
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
  const { head, lines } = formatTable(columns, rows, terminal.width);
  terminal.print(terminal.colours.dim(head));
  for (const line of lines) terminal.print(line);
}
