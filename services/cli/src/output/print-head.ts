import { widthOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints what an answer is about, and as known where: in one line, or a line a part where that is longer than the screen is wide.
 */
export function printHead(parts: readonly string[], position: string, terminal: Terminal): void {
  const { bold, dim } = terminal.colours;
  const known = `as known at ${position}`;
  const isOneLine = widthOf([...parts, known].join(' ')) <= terminal.tableWidth;
  terminal.print([...parts.map(bold), dim(known)].join(isOneLine ? ' ' : '\n'));
}
