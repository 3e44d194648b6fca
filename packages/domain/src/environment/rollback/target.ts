import { formatReference, type Instant, isRejection, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { ModelState } from '../../model/state.ts';
import { isRetracted, retractedIn } from '../allocation.ts';
import type { PassedOver } from '../planned-change.ts';
import { growingIn } from '../policy/ask-policy.ts';
import type { ChangeName } from '../read-change.ts';
import { refuseUnknownChange, resolveChange } from '../resolve-change.ts';
import { refuseRetracted } from '../serving.ts';
import { allocationOf, changesBefore, lastOf, nameOf } from '../slot.ts';
import type { Change, Slot } from '../state.ts';
import { foldStack } from './stack.ts';

interface Rollback {
  readonly slot: Slot;
  readonly named: ChangeName | undefined;
  readonly from: Instant;
  readonly when: When;
  readonly model: Thing;
  readonly knows: Knowing;
}

/** What is known of the versions that may come to serve again. */
export interface Knowing {
  readonly known: ModelState;
  /** Whether any of them is rejected, in a way that keeps a rollback from bringing it. */
  readonly isRejected: (numbers: readonly number[]) => boolean;
  /** Whether what was only told, and no policy was asked of, keeps a rollback from bringing it. */
  readonly asksPolicy: boolean;
}

/** The change that a rollback returns to, why that one, and what lay nearer and was passed over. */
export interface Target {
  readonly change: Change;
  /** In words. */
  readonly why: string;
  readonly passedOver: readonly PassedOver[];
}

/** The change that a rollback returns to: the one it names, or for an act the last good one. */
export function chooseTarget({ slot, named, from, when, model, knows }: Rollback): Target | Rejection {
  if (named === undefined) {
    if (when.kind === 'testimony') {
      return reject('UNKNOWN_CHANGE', 'required: the target of a rollback that is told afterwards; came: none');
    }
    return findRollbackTarget(slot, model, knows);
  }
  const change = resolveChange(named, model.name, slot);
  if (isRejection(change)) return change;
  if (change.from > from || change.allocation.state !== 'SERVING') {
    return refuseUnknownChange('an earlier change that names versions,', model.name, named);
  }
  if (when.kind === 'act' && isStep(change)) {
    return refuseUnknownChange('an earlier change that is no step of a rollout,', model.name, named);
  }
  const retracted = when.kind === 'act' ? retractedIn(change.allocation, knows.known) : undefined;
  return retracted === undefined
    ? { change, why: 'the change that was asked for', passedOver: [] }
    : refuseRetracted(model, retracted);
}

const mostTold = 5;
/** Of what a refusal tells, and in which words. */
const reasonsTold: Partial<Record<PassedOver['why'], string>> = {
  RETRACTED: 'RETRACTED',
  REJECTED: 'REJECTED',
  TOLD: 'TOLD: the policy is asked of it where its change is named',
};

function refuseAll(model: Thing, passedOver: readonly PassedOver[]): Rejection {
  const came = tellPassedOver(model, passedOver) ?? 'no such change';
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: an earlier change of ${model.name} to other versions, none of them retracted, or rejected where the policy asks for approvals; came: ${came}`,
  );
}

/** Which versions a rollback did not go to, and why; null where there were none to go to. */
export function tellPassedOver(model: Thing, passedOver: readonly PassedOver[]): string | null {
  const told = passedOver.flatMap(({ allocation, why }) => {
    const reason = reasonsTold[why];
    return allocation.state === 'SERVING' && reason !== undefined
      ? [`${allocation.versions.map(({ number }) => referenceOf(model, number)).join(' and ')} (${reason})`]
      : [];
  });
  const more = told.length > mostTold ? [`${told.length - mostTold} more`] : [];
  return told.length > 0 ? [...told.slice(0, mostTold), ...more].join(', ') : null;
}

function referenceOf(model: Thing, number: number): string {
  return formatReference({ kind: 'model', ...model, version: { by: 'number', number } });
}

/**
 * What a rollback returns to (semantics.md §4 rule 8): the nearest change below the top of the slot's stack that names
 * a version, is no unfinished rollout, holds no retracted version, and differs from what serves now; and that brings nothing
 * that is rejected, or that was only told past a policy.
 */
function findRollbackTarget(slot: Slot, model: Thing, knows: Knowing): Target | Rejection {
  const now = allocationOf(lastOf(slot));
  const below = foldStack(slot.keysArray()).slice(0, -1);
  const { change, passedOver } = searchDown(
    below,
    (each) => reasonAgainst(each, now, knows) ?? (isSameAllocation(each.allocation, now) ? 'SERVES_ALREADY' : null),
  );
  const why = 'the nearest earlier change to other versions, none of them retracted';
  return change ? { change, why, passedOver } : refuseAll(model, passedOver);
}

/**
 * What serves again where all since a time is undone: the top of the stack as it was then, or the nearest change below
 * that holds no retracted version and brings nothing that is rejected. Where there is none, no more than what was passed over;
 * that is nothing where none served then.
 */
export function findTargetBefore(
  slot: Slot,
  since: Instant,
  knows: Knowing,
): Target | { readonly change?: undefined; readonly passedOver: readonly PassedOver[] } {
  const stack = foldStack(changesBefore(slot, since));
  if (stack.at(-1)?.allocation.state !== 'SERVING') return { passedOver: [] };
  const now = allocationOf(lastOf(slot));
  const { change, passedOver } = searchDown(stack, (each) => reasonAgainst(each, now, knows));
  if (!change) return { passedOver };
  const why = passedOver.length === 0 ? `what served before ${since}` : `the last good change before ${since}`;
  return { change, why, passedOver };
}

function searchDown(
  stack: readonly Change[],
  reasonAgainst: (change: Change) => PassedOver['why'] | null,
): { readonly change?: Change; readonly passedOver: readonly PassedOver[] } {
  const passedOver: PassedOver[] = [];
  for (let place = stack.length - 1; place >= 0; place--) {
    const change = stack[place];
    if (!change) continue;
    const reason = reasonAgainst(change);
    if (reason === null) return { change, passedOver };
    passedOver.push({ ...nameOf(change), allocation: change.allocation, why: reason });
  }
  return { passedOver };
}

/** Why a rollback never returns to that change; null where it may. */
function reasonAgainst(change: Change, now: Allocation, knows: Knowing): PassedOver['why'] | null {
  const { known, isRejected, asksPolicy } = knows;
  const { allocation, isToldOnly } = change;
  if (allocation.state !== 'SERVING') return 'NAMES_NO_VERSION';
  if (isStep(change)) return 'UNFINISHED_ROLLOUT';
  if (allocation.versions.some(({ number }) => isRetracted(number, known))) return 'RETRACTED';
  const growing = growingIn(now, allocation);
  if (isRejected(growing)) return 'REJECTED';
  return asksPolicy && isToldOnly && growing.length > 0 ? 'TOLD' : null;
}

function isStep({ rollout }: Change): boolean {
  return rollout?.phase === 'STEP';
}

/** Whether both give every key to the same version, and have the same shadows, in whatever order. */
export function isSameAllocation(left: Allocation, right: Allocation): boolean {
  return effectOf(left) === effectOf(right);
}

function effectOf(allocation: Allocation): string {
  if (allocation.state !== 'SERVING') return allocation.state;
  const shares = allocation.versions.flatMap((each) => ('share' in each ? `${each.number}=${each.share}` : []));
  const shadows = allocation.versions
    .flatMap((each) => ('share' in each ? [] : each.number))
    .sort((one, other) => one - other);
  // Who has the whole traffic has it under every salt.
  const salt = shares.length > 1 ? allocation.salt : undefined;
  return JSON.stringify([shares, shadows, salt]);
}
