import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createTerminal } from '../output/terminal.ts';
import { printUndecided } from './print-uses.ts';

function printed(count: number, of: number): string {
  const screen = new PassThrough();
  const undecided = Array.from({ length: count }, (_, index) => ({ name: 'torch', version: `nightly-${index}` }));
  printUndecided({ undecided, undecidedCount: of }, { namespace: 'shop' }, createTerminal(screen, screen, '1'));
  return String(screen.read() ?? '');
}

test('of versions that nobody can place it is said how many are not told, and where they are', () => {
  expect(printed(100, 150)).toContain(
    'and 50 more of them, which are among all that have it:\n  pedigree software torch --namespace shop\n',
  );
});

test('where all are told, no more are spoken of', () => {
  expect(printed(2, 2)).toMatch(/software torch@nightly-1 --namespace shop\n$/);
  expect(printed(0, 0)).toBe('');
});
