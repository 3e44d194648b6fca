import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLines, typed } from './command-lines.ts';
import { seed } from './how-many.ts';

test('every command has lines that begin as it is typed, but what serves, writes a service’s folder or runs programs', () => {
  const groups = [...typed.keys()].filter((command) =>
    [...typed.keys()].some((other) => other.startsWith(`${command} `)),
  );
  const leaves = [...typed].filter(([command]) => !groups.includes(command));
  expect(leaves.length).toBeGreaterThan(45);
  for (const [command, lines] of leaves) {
    expect(lines.map((words) => words.join(' '))).toEqual(lines.map(() => expect.stringMatching(`^${command} `)));
  }
});

test('no word of a line has a quote or a sign that is the shell’s', () => {
  expect([...typed.values()].flat(2).filter((word) => /^["'|>\\]|["'\\]$/.test(word))).toEqual([]);
});

test('no line that is drawn comes to a program of the store, to one of the user’s, or goes on without an end', () => {
  const drawn = fc.sample(commandLines, { seed, numRuns: 20_000 });
  const first = new Set(drawn.map((words) => words.filter((word) => !word.startsWith('-'))[0]));
  for (const program of ['start', 'log', 'kafka', 'rebuild', 'check', 'backup']) expect(first).not.toContain(program);
  expect(drawn.filter((words) => words.includes('--follow') || words.includes('run'))).toEqual([]);
  for (const command of typed.keys()) expect(first).toContain(command.split(' ')[0]);
});
