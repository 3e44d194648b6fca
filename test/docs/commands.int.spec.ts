import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { pedigree } from '../cli/pedigree.ts';
import { readPages } from './pages.ts';

// Every command's help is a process of its own, on a machine that may be busy.
jest.setTimeout(300_000);

const root = resolve(import.meta.dirname, '../..');
const pages = readPages();

/** Every use of the command line in the pages: the words that name the command, and the options given to it. */
function usesOf(text: string) {
  return [...text.matchAll(/\bnpx pedigree((?: [a-z]+(?:-[a-z]+)*)+)([^\n|]*)/g)].map(([, words = '', rest = '']) => ({
    words: words.trim().split(' '),
    options: [...rest.matchAll(/(?:^|\s)(--[a-z-]+)/g)].map(([, option = '']) => option),
  }));
}

/** What `--help` says of a command: of the longest name that is one, for what follows it may be an argument. */
async function helpOf(words: readonly string[]): Promise<string | undefined> {
  for (let count = words.length; count > 0; count -= 1) {
    const command = words.slice(0, count);
    const { stdout } = await pedigree([...command, '--help']);
    if (stdout.startsWith(`Usage: pedigree ${command.join(' ')} `)) return stdout;
  }
  return undefined;
}

test('every command and option of the command line that the pages name is there', async () => {
  const uses = new Map<string, Set<string>>();
  for (const { words, options } of pages.flatMap(({ text }) => usesOf(text))) {
    const named = words.slice(0, 2).join(' ');
    uses.set(named, new Set([...(uses.get(named) ?? []), ...options]));
  }
  const faults: string[] = [];
  for (const [named, options] of uses) {
    const help = await helpOf(named.split(' '));
    if (help === undefined) faults.push(`pedigree ${named}`);
    else for (const option of options) if (!help.includes(option)) faults.push(`pedigree ${named} ${option}`);
  }
  expect(uses.size).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

test('every script of npm that the pages name is there', () => {
  const { scripts }: { readonly scripts: object } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const named = pages.flatMap(({ text }) => [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name = '']) => name));
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});
