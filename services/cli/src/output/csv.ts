/**
 * A row as RFC 4180 has it, without its line break: cells with a comma, a quote or a line break are quoted.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula, and may run it: such
 * a cell is given a `'` in front (OWASP, CSV Injection), whoever wrote it.
 */
export function formatCsvRow(cells: readonly string[]): string {
  return cells.map((cell) => quote(disarm(cell))).join(',');
}

function disarm(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
