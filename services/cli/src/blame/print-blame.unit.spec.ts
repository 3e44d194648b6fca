import { expect, test } from '@jest/globals';
import { createTerminal } from '../output/terminal.ts';
import { type Blame, printBlame } from './print-blame.ts';

const since: Blame['facts'][number]['since'] = {
  ref: 'model:default/churn@5',
  number: 5,
  label: 'v1.0.0',
  branch: 'main',
  recordedAt: '2026-05-01T00:00:00.000Z',
  event: { eventId: 'e' },
  occurredAt: '2026-05-01T00:00:00.000Z',
  actor: { id: 'somebody.with.a.long.name@example.com' },
  reason: 'because it was time for something that takes a while to tell',
};
const fact = (path: string, value: unknown) =>
  ({ section: 'SOFTWARE', path, value, end: 'BROUGHT_IN', since }) as const;

test('on 80 columns whole are what a fact is called and since which version it is so; what is said of it gives way', () => {
  const written: string[] = [];
  const screen = { write: (text: string) => written.push(text), isTTY: true, columns: 80 };
  const blame: Blame = {
    of: since.ref,
    asOf: { position: 'aaaaaaaaaaaaaaaa.9', recordedAt: null },
    facts: [fact('packages.scikit-learn', '1.5.0'), fact('image', `sha256:${'1'.repeat(64)}`)],
  };
  printBlame(blame, createTerminal(screen, screen, '1'));
  const lines = written.join('').split('\n');
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
  expect(lines.slice(-3, -1)).toEqual([
    expect.stringMatching(/^ {2}packages\.scikit-learn {2}1\.5\.0 +churn@5 \(v1\.0\.0\) {2}2026-05-01 {2}\S+… {2}bec/),
    expect.stringMatching(/^ {2}image {18}sha25\S*… {2}churn@5 \(v1\.0\.0\)/),
  ]);
});
