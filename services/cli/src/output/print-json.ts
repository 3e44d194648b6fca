import { toJsonText } from '@pedigree/kernel';
import type { Terminal } from './terminal.ts';

/** Prints one document for scripts. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(toJsonText(value, 2));
}
