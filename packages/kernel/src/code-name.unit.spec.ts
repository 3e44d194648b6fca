import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeName } from './code-name.ts';
import { isInvalid } from './invalid.ts';
import { parseName } from './names.ts';

describe('the name of a repository', () => {
  test.each([
    ['https://github.com/acme/x.git', 'github.com/acme/x'],
    ['https://github.com/acme/x/', 'github.com/acme/x'],
    ['https://github.com/acme/x.git/', 'github.com/acme/x'],
    ['https://grace:secret@github.com/acme/x', 'github.com/acme/x'],
    ['git@github.com:acme/x.git', 'github.com/acme/x'],
    ['github.com:/acme/x', 'github.com/acme/x'],
    ['ssh://git@github.com/acme/x.git', 'github.com/acme/x'],
    ['ssh://git@example.org:2222/acme/x', 'example.org:2222/acme/x'],
    ['github.com/acme/x', 'github.com/acme/x'],
    ['/srv/git/x.git', 'srv/git/x'],
    ['file:///srv/git/x', 'srv/git/x'],
    ['../x', '../x'],
    ['https://example.org/a b?c=d#e', 'example.org/a b-c=d-e'],
    ['https://example.org/cafe\u0301', 'example.org/caf\u00e9'],
    ['', 'unknown'],
    ['.git', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('of %j is %j', (repository, name) => {
    expect(codeName(repository)).toBe(name);
  });

  test('is a name, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (repository) => {
        const name = codeName(repository);
        expect(isInvalid(parseName(name)) ? parseName(name) : name).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});
