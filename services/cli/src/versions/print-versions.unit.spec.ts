import { expect, test } from '@jest/globals';
import { createTerminal } from '../output/terminal.ts';
import { printVersions, type Version, versionToJson } from './print-versions.ts';

const version = (number: number, parents: readonly number[], more: Partial<Version> = {}): Version => ({
  ref: `model:default/fraud@${number}`,
  number,
  label: null,
  branch: 'main',
  aliases: [],
  parents: parents.map((parent) => ({
    relation: 'FINE_TUNE',
    ref: `model:default/fraud@${parent}`,
    version: { ref: `model:default/fraud@${parent}` },
  })),
  serving: [],
  approvals: [],
  retraction: null,
  occurredAt: '2026-05-01T00:00:00.000Z',
  recordedAt: '2026-05-01T00:00:00.000Z',
  actor: { id: 'somebody.with.a.long.name@example.com' },
  reason: 'because it was time for something that takes a while to tell',
  event: { eventId: 'e' },
  ...more,
});

const judged = { reason: 'it was looked at', occurredAt: '2026-05-02T00:00:00.000Z' };

const history: readonly Version[] = [
  version(4, [2, 3], {
    aliases: ['champion', 'candidate'],
    label: 'v1.0.0',
    approvals: [
      { ...judged, verdict: 'APPROVED', environment: null, actor: { id: 'ada' }, recordedBy: null },
      { ...judged, verdict: 'REJECTED', environment: 'qa', actor: { id: 'grace' }, recordedBy: { id: 'ci' } },
    ],
    serving: [
      {
        environment: 'production',
        allocation: [
          { share: 9_000, shadow: false, version: { number: 4 } },
          { share: 1_000, shadow: false, version: { number: 2 } },
        ],
      },
      { environment: 'qa', allocation: [{ share: null, shadow: true, version: { number: 4 } }] },
    ],
  }),
  version(3, [1], { branch: 'a-branch-of-some-length', retraction: { reason: 'leaked' } }),
  version(2, [1]),
  version(1, []),
];

function print(columns?: number): readonly string[] {
  const written: string[] = [];
  const screen = { write: (text: string) => written.push(text), ...(columns && { isTTY: true, columns }) };
  const asOf = { position: 'aaaaaaaaaaaaaaaa.9', recordedAt: null };
  printVersions({ model: 'model:default/fraud', asOf, versions: history }, true, createTerminal(screen, screen, '1'));
  return written.join('').trimEnd().split('\n').slice(3);
}

test('a history fits on a screen of 80 columns, and what is longer is cut there', () => {
  const lines = print(80);
  expect(lines.map((line) => line.slice(0, 3).trimEnd())).toEqual(['*', '├─╮', '│ x', '* │', '├─╯', '*']);
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
  expect(lines[0]).toContain('…');
});

test('where there is no screen, all is told: where it serves, who judges it, and that it is retracted', () => {
  const [first, , retracted] = print();
  expect(first).toContain('4 (v1.0.0, champion, candidate)  main');
  expect(first).toContain('production 90%, qa shadow');
  expect(first).toContain('approved by ada, rejected by grace (told by ci) for qa');
  expect(retracted).toMatch(/retracted: leaked$/);
});

test('for scripts an approval names its actor by the id alone', () => {
  expect(history.map((each) => versionToJson(each).approvals)).toEqual([
    [
      { ...judged, verdict: 'APPROVED', environment: null, actor: 'ada', recordedBy: null },
      { ...judged, verdict: 'REJECTED', environment: 'qa', actor: 'grace', recordedBy: 'ci' },
    ],
    [],
    [],
    [],
  ]);
});
