import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellWord } from './shell-word.ts';

test.each([
  ['model:default/fraud@3', 'model:default/fraud@3'],
  ['a copy', "'a copy'"],
  ["it's", "'it'\\''s'"],
  ['', "''"],
  ['$HOME', "'$HOME'"],
])('%s is typed as %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads back what was meant', () => {
  const texts = fc
    .sample(fc.string({ unit: 'grapheme' }), { numRuns: 200, seed: 7 })
    .filter((text) => !text.includes('\0'));
  const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${texts.map(shellWord).join(' ')}`], {
    encoding: 'utf8',
  });
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
});
