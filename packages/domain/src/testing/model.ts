import type { ModelEvent } from '@pedigree/schema/events';
import type { Given } from './specify.ts';

export const registered: Given<ModelEvent> = { type: 'ModelRegistered', data: {} };

/** A version on branch `main`, unless said otherwise. */
export function trained(number: number, data: object = {}): Given<ModelEvent> {
  return { type: 'ModelTrained', data: { number, branch: 'main', ...data } };
}

/** A model with versions 1 to `count`, of which some are retracted. */
export function modelOf(count: number, ...retractions: readonly number[]): readonly Given<ModelEvent>[] {
  return [
    registered,
    ...Array.from({ length: count }, (_, index) => trained(index + 1)),
    ...retractions.map(retracted),
  ];
}

export function labelled(number: number, label: string): Given<ModelEvent> {
  return { type: 'ModelVersionLabelled', data: { number, label } };
}

export function aliased(alias: string, number: number): Given<ModelEvent> {
  return { type: 'ModelAliasSet', data: { alias, number } };
}

export function unaliased(alias: string): Given<ModelEvent> {
  return { type: 'ModelAliasRemoved', data: { alias } };
}

export function tagged(number: number, key: string, value: string): Given<ModelEvent> {
  return { type: 'ModelVersionTagged', data: { number, key, value } };
}

export function untagged(number: number, key: string): Given<ModelEvent> {
  return { type: 'ModelVersionUntagged', data: { number, key } };
}

export function retracted(number: number): Given<ModelEvent> {
  return { type: 'ModelVersionRetracted', data: { number } };
}

/** An MD5 of one hexadecimal digit. */
export function digest(digit: string): string {
  return `md5:${digit.repeat(32)}`;
}
