import { expect } from '@jest/globals';
import type { Allocation } from '@pedigree/schema/events';
import { EnvironmentHistory } from './environment-history.ts';
import { modelOf } from './model.ts';
import { knowing } from './rules.ts';
import { defined, promoted, serving } from './serving.ts';

/** Where, in a command. */
export const production = { environment: 'production' };
/** Which slot, in a command. */
export const fraud = { ...production, model: 'fraud' };
/** The usual plan. */
export const plan = { steps: ['SHADOW', '1%', '25%', '100%'], holdFor: '1h' };
/** Nine versions of two models. */
export const streams = knowing({ models: { fraud: modelOf(9), churn: modelOf(9) } });
export const hour = (count: number) => `2026-06-01T${String(count).padStart(2, '0')}:00:00.000Z`;

/** A rollout of version 3, at the first hour. */
export function begin(before: Allocation = serving(2), more: object = {}) {
  const history = new EnvironmentHistory(streams, defined, promoted(1, before));
  const id = history.nextId;
  const outcome = history.say('startRollout', { ...fraud, version: '3', ...plan, ...more }, hour(1));
  return { history, id, outcome };
}

/** What a command comes to that is refused so. */
export const refused = (code: string, came: string) => ({
  rejected: code,
  message: expect.stringMatching(new RegExp(`required: .+; came: .*${came}`, 's')),
});
/** What a command comes to that writes one event. */
export const written = (type: string, data: Record<string, unknown> = {}) => [
  expect.objectContaining({ type, data: expect.objectContaining(data) }),
];
