import { expect, test } from '@jest/globals';
import type { RolloutFieldsFragment } from '@pedigree/client';
import { createTerminal } from '../output/terminal.ts';
import { printRollout } from './print-rollout.ts';

const since = '2026-06-01T09:00:00.000Z';
const rollout: RolloutFieldsFragment = {
  id: 'r',
  environment: 'production',
  environmentRef: 'environment:default/production',
  state: 'RUNNING',
  versions: [{ ref: 'model:default/fraud@2', number: 2, label: null, model: { name: 'fraud' } }],
  steps: ['SHADOW', '5%', '100%'],
  step: '5%',
  since,
  holdFor: 3_600,
  nextFrom: '2026-06-01T10:00:00.000Z',
  blockedBy: [],
  automatic: true,
  guards: [],
  history: [],
};

function print(more: Partial<RolloutFieldsFragment>): string {
  const written: string[] = [];
  const screen = { write: (text: string) => written.push(text) };
  printRollout({ ...rollout, ...more }, createTerminal(screen, screen, '1'));
  return written.join('');
}

test('a rollout says when its next step comes, and where something holds it, what', () => {
  expect(
    print({}),
  ).toBe(`Rollout of fraud 2 in production: 5% since 2026-06-01T09:00:00Z; the next step comes by itself from 2026-06-01T10:00:00Z.
Id: r
Steps: SHADOW, 5%, 100%, each for 3600 s, automatic
`);
  const version = 'model:default/fraud@2';
  const block = { why: 'REJECTED', version, message: `${version} is rejected for production` } as const;
  expect(
    print({ blockedBy: [block] }),
  ).toBe(`Rollout of fraud 2 in production: 5% since 2026-06-01T09:00:00Z; it goes no further.
Blocked: ${version} is rejected for production.
Id: r
Steps: SHADOW, 5%, 100%, each for 3600 s, automatic
`);
});
