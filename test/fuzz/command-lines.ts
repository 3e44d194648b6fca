import fc from 'fast-check';
import { readHelpExamples, readHelpOptions } from '../cli/help-examples.ts';
import { mutatedList, oddValues } from './mutate.ts';

/** What serves, writes the folder of a service, or runs programs of the user's: a slip there is one of this machine's. */
const leftOut: ReadonlySet<string> = new Set([
  ...['start', 'log', 'log export', 'log import', 'kafka', 'kafka verify', 'kafka backfill'],
  ...['rebuild', 'check', 'backup', 'bisect run'],
]);

/** The commands that are typed here, each with the examples of its help. */
export const typed: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [...readHelpExamples()]
    .filter(([command]) => !leftOut.has(command))
    .map(([command, examples]) => [command, examples.map(wordsOf)]),
);

/** The words of a line as a shell reads them, behind `pedigree` and before the next program. */
function wordsOf(line: string): readonly string[] {
  const [own = ''] = line.replaceAll('\\\n', ' ').split(' | ');
  const words = [...own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)];
  return words.map(([, double, single, plain]) => double ?? single ?? plain ?? '').slice(1);
}

const lines: readonly (readonly string[])[] = [
  ...[...typed.values()].flat(),
  ['serving', 'production', '--url=http://127.0.0.1:1/graphql'],
  ['model', 'list', '--url=http://127.0.0.1:1/graphql', '--json'],
];

const options: readonly string[] = [
  ...readHelpOptions(),
  ...['-h', '--', '--no-json', '--json=x', '--namespace=', '--depth=-1', '--x', '-', '---', '-x', '--kind='],
  ...['--url=x', '--url=', '--url=ftp://127.0.0.1', '--url=http://127.0.0.1:1/graphql'],
];

/** What stands in place of a word. No process can be given a NUL, and nobody is to read or write all of this machine. */
const oddWords = oddValues
  .map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')))
  .filter((text) => !text.includes('\0') && text.length < 10_000 && text !== '/');

/** Whether a line may come to what is left out: its first word that is no option begins that, and all others are there. */
function isLeftOut(words: readonly string[]): boolean {
  const first = words.find((word) => !word.startsWith('-'));
  return [...leftOut].some((command) => {
    const [begin, ...rest] = command.split(' ');
    return begin === first && rest.every((word) => words.includes(word));
  });
}

/** Command lines with words out of their place, and words that are none. None of them goes on without an end. */
export const commandLines: fc.Arbitrary<readonly string[]> = mutatedList(
  fc.constantFrom(...lines),
  fc.oneof(fc.constantFrom(...options), fc.constantFrom(...oddWords), fc.constantFrom(...lines.flat())),
)
  .map((words) => words.filter((word) => word !== '--follow'))
  .filter((words) => !isLeftOut(words));
