import { expect, test } from '@jest/globals';
import { commandLine } from './command-line.ts';

test('a command that is shown holds what was typed about what to ask, each in one word of a shell', () => {
  expect(commandLine(['software', "it's@1"])).toBe("pedigree software 'it'\\''s@1'");
  expect(commandLine(['who-uses', 'numpy<2'], { namespace: 'team-a', knownAt: undefined })).toBe(
    "pedigree who-uses 'numpy<2' --namespace team-a",
  );
  expect(commandLine(['software', 'numpy@x'], { knownAt: '2026-05-01T00:00:00Z' })).toBe(
    'pedigree software numpy@x --known-at 2026-05-01T00:00:00Z',
  );
});
