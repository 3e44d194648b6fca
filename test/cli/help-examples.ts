import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `--help` of every command prints, as `help.unit.spec.ts` holds it against the program. */
const printed = resolve(import.meta.dirname, '../../services/cli/src/__snapshots__/help.unit.spec.ts.snap');

function readPrinted(): string {
  return readFileSync(printed, 'utf8').replaceAll('\\\\', '\\');
}

/** The examples of every command, by its words; a line that ends with `\` goes on in the next. */
export function readHelpExamples(): ReadonlyMap<string, readonly string[]> {
  const helps = readPrinted().matchAll(/^exports\[`pedigree (\[.*?\]) --help.*?^"$/gms);
  return new Map(
    [...helps].flatMap(([help, words = '[]']) => {
      const shown = /^Examples?:\n((?: {2}.*\n)+)/m.exec(help)?.[1];
      const command: readonly string[] = JSON.parse(words);
      return shown === undefined ? [] : [[command.join(' '), shown.trim().split(/(?<!\\)\n\s*/)] as const];
    }),
  );
}

/** Every option that some command has, as it is typed. */
export function readHelpOptions(): readonly string[] {
  const shown = readPrinted().matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm);
  return [...new Set([...shown].map(([, option = '']) => option))];
}
