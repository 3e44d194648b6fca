import type { Allocation, ChangeReference, EnvironmentEvent, ServingChange, Withdrawal } from '@pedigree/schema/events';
import { environmentRules } from './rules.ts';
import { decidedId, type Given, givenId } from './specify.ts';

/** A day of May 2026, at midnight. */
export function day(number: number): string {
  return `2026-05-${String(number).padStart(2, '0')}T00:00:00.000Z`;
}

/** All of the traffic to one version. */
export function serving(number: number): Allocation {
  return { state: 'SERVING', versions: [{ number, share: 10_000 }] };
}

export const nothing: Allocation = { state: 'NOTHING' };
export const unknown: Allocation = { state: 'UNKNOWN' };

/** The change that the given event at that revision stated from that day on. */
export function change(revision: number, from: number): ChangeReference {
  return { event: givenId(environmentRules.stream, revision), from: day(from) };
}

/** The change that the command under decision states from that day on. */
export function decided(from: number): ChangeReference {
  return { event: decidedId(environmentRules.stream), from: day(from) };
}

/** A change of the model `fraud`, unless of another. No decider reads what it replaced. */
function changeOf(from: number, allocation: Allocation, model = 'fraud'): ServingChange {
  return { model, from: day(from), allocation, replaced: null };
}

export const defined: Given<EnvironmentEvent> = { type: 'EnvironmentDefined', data: { rank: 3, production: true } };

export function promoted(from: number, allocation: Allocation, model?: string): Given<EnvironmentEvent> {
  return { type: 'ModelPromoted', data: { changes: [changeOf(from, allocation, model)], withdraws: [] } };
}

export function retired(from: number): Given<EnvironmentEvent> {
  return { type: 'ModelRetired', data: { changes: [changeOf(from, nothing)], withdraws: [] } };
}

export function rolledBack(from: number, allocation: Allocation, target: ChangeReference): Given<EnvironmentEvent> {
  return { type: 'ModelRolledBack', data: { changes: [changeOf(from, allocation)], withdraws: [], target } };
}

interface Corrected {
  readonly states?: readonly (readonly [from: number, allocation: Allocation, restates?: ChangeReference | null])[];
  readonly withdraws?: readonly ChangeReference[];
}

export function corrected({ states = [], withdraws = [] }: Corrected): Given<EnvironmentEvent> {
  return {
    type: 'ServingCorrected',
    data: {
      changes: states.map(([from, allocation, restates]) => ({
        ...changeOf(from, allocation),
        ...(restates !== undefined && { restates }),
      })),
      withdraws: withdraws.map((name) => ({ ...name, model: 'fraud' })),
    },
  };
}

/** The changes of the model `fraud` that an event is expected to state. */
export function states(...changes: readonly Omit<ServingChange, 'model'>[]): ServingChange[] {
  return changes.map((each) => ({ model: 'fraud', ...each }));
}

/** The changes of the model `fraud` that an event is expected to withdraw. */
export function withdraws(...changes: readonly ChangeReference[]): Withdrawal[] {
  return changes.map((each) => ({ ...each, model: 'fraud' }));
}
