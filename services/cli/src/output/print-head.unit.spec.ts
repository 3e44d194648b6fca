import { expect, test } from '@jest/globals';
import { printHead } from './print-head.ts';
import { createTerminal } from './terminal.ts';

function print(columns?: number): string {
  const written: string[] = [];
  const screen = { write: (text: string) => written.push(text), ...(columns && { isTTY: true, columns }) };
  printHead(
    ['environment:default/production@2026-05-01', '→ environment:default/production'],
    'a.9',
    createTerminal(screen, screen, '1'),
  );
  return written.join('');
}

test('a head stands in one line where that fits or there is no screen, else part by part', () => {
  const line = 'environment:default/production@2026-05-01 → environment:default/production as known at a.9\n';
  expect([print(), print(line.length - 1)]).toEqual([line, line]);
  expect(print(line.length - 2)).toBe(
    'environment:default/production@2026-05-01\n→ environment:default/production\nas known at a.9\n',
  );
});
