import { expect, test } from '@jest/globals';
import { createTerminal } from '../output/terminal.ts';
import { printDiff } from './print-diff.ts';
import type { Diff, Difference } from './to-json.ts';

const changed = (path: string, from: unknown, to: unknown, more: Partial<Difference> = {}): Difference => ({
  path,
  change: 'CHANGED',
  from,
  to,
  step: null,
  delta: null,
  isBetter: null,
  ...more,
});

/** What is printed on a screen of 80 columns, of one section. */
function linesOf(section: Diff['sections'][number]['section'], differences: readonly Difference[]): readonly string[] {
  const written: string[] = [];
  const screen = { write: (text: string) => written.push(text), isTTY: true, columns: 80 };
  const diff: Diff = {
    a: 'model:default/fraud@1',
    b: 'model:default/fraud@2',
    asOf: { position: 'aaaaaaaaaaaaaaaa.9', recordedAt: null },
    sections: [{ section, compareUrl: null, differences: [...differences] }],
  };
  printDiff(diff, createTerminal(screen, screen, '1'));
  const lines = written.join('').trimEnd().split('\n');
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
  return lines.slice(-differences.length);
}

test('on 80 columns it is told whole which metric of which dataset differs, and how it is judged', () => {
  const measured = (set: string) => `auc (dataset:default/features/tx_${set}.parquet@1)`;
  const lines = linesOf('METRICS', [
    changed(measured('holdout'), 0.9123456, 0.8123456, { delta: -0.1, isBetter: false }),
    changed(measured('nightly'), 0.7, 0.71, { delta: 0.01, isBetter: true }),
  ]);
  expect(lines).toEqual([
    '  ~  auc (default/features/tx_holdout.parquet@1)  0.9123…  → 0.81…  -0.1 worse',
    '  ~  auc (default/features/tx_nightly.parquet@1)  0.7      → 0.71   +0.01 better',
  ]);
});

test('on 80 columns values give way to what they are values of', () => {
  const path = 'features.transactions.windows_of_days.by_merchant';
  const [line] = linesOf('PARAMETERS', [changed(path, 'x'.repeat(60), ['y'.repeat(60)])]);
  expect(line).toMatch(/^ {2}~ {2}features\.transactions\.windows_of_days\.by_merchant {2}x+… {2}→ \["y+…$/);
});
