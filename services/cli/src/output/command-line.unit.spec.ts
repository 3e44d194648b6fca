import { expect, test } from '@jest/globals';
import { commandLine, optionsOf } from './command-line.ts';

test('a command that is shown holds what was typed about what to ask, each in one word of a shell', () => {
  expect(commandLine('software', ["it's@1"])).toBe("pedigree software 'it'\\''s@1'");
  expect(commandLine('who-uses', ['numpy<2'], optionsOf({ namespace: 'team-a', knownAt: undefined }))).toBe(
    "pedigree who-uses 'numpy<2' --namespace team-a",
  );
  expect(commandLine('software', ['numpy@x'], optionsOf({ knownAt: '2026-05-01T00:00:00Z' }))).toBe(
    'pedigree software numpy@x --known-at 2026-05-01T00:00:00Z',
  );
  expect(commandLine('fetch', [], { '--to': '-x' })).toBe('pedigree fetch --to -x');
});

test('what is called as an option is none', () => {
  expect(commandLine('software', ['--url=http://example.org@1'], optionsOf({ namespace: 'shop' }))).toBe(
    'pedigree software --namespace shop -- --url=http://example.org@1',
  );
});
