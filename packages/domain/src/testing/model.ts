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

/** Said by `actor`, for one environment or for all. */
export function approved(number: number, actor: string, environment?: string): Given<ModelEvent> {
  return { type: 'ModelVersionApproved', data: judged(number, environment), actor };
}

export function rejected(number: number, actor: string, environment?: string): Given<ModelEvent> {
  return { type: 'ModelVersionRejected', data: judged(number, environment), actor };
}

export function approvalWithdrawn(number: number, actor: string, environment?: string): Given<ModelEvent> {
  return { type: 'ApprovalWithdrawn', data: judged(number, environment), actor };
}

function judged(number: number, environment: string | undefined) {
  return { number, ...(environment !== undefined && { environment }) };
}

/** An MD5 of one hexadecimal digit. */
export function digest(digit: string): string {
  return `md5:${digit.repeat(32)}`;
}
