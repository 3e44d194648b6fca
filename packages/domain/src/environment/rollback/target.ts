import { type Instant, isRejection, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { ModelState } from '../../model/state.ts';
import { isRetracted, retractedIn } from '../allocation.ts';
import type { PassedOver } from '../planned-change.ts';
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
  readonly known: ModelState;
}

/** The change that a rollback returns to, why that one, and what lay nearer and was passed over. */
export interface Target {
  readonly change: Change;
  /** In words. */
  readonly why: string;
  readonly passedOver: readonly PassedOver[];
}

/** The change that a rollback returns to: the one it names, or for an act the last good one. */
export function chooseTarget({ slot, named, from, when, model, known }: Rollback): Target | Rejection {
  if (named === undefined) {
    if (when.kind === 'testimony') {
      return reject('UNKNOWN_CHANGE', 'required: the target of a rollback that is told afterwards; came: none');
    }
    return findRollbackTarget(slot, known) ?? refuseAll(model);
  }
  const change = resolveChange(named, model.name, slot);
  if (isRejection(change)) return change;
  if (change.from > from || change.allocation.state !== 'SERVING') {
    return refuseUnknownChange('an earlier change that names versions,', model.name, named);
  }
  if (when.kind === 'act' && isStep(change)) {
    return refuseUnknownChange('an earlier change that is no step of a rollout,', model.name, named);
  }
  const retracted = when.kind === 'act' ? retractedIn(change.allocation, known) : undefined;
  return retracted === undefined
    ? { change, why: 'the change that was asked for', passedOver: [] }
    : refuseRetracted(model, retracted);
}

function refuseAll(model: Thing): Rejection {
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: an earlier change of ${model.name} to other versions, none of them retracted; came: no such change`,
  );
}

/**
 * What a rollback returns to (semantics.md §4 rule 8): the nearest change below the top of the slot's stack that names
 * a version, is no unfinished rollout, holds no retracted version, and differs from what serves now; undefined where there is
 * none.
 */
function findRollbackTarget(slot: Slot, known: ModelState): Target | undefined {
  const now = allocationOf(lastOf(slot));
  const below = foldStack(slot.keysArray()).slice(0, -1);
  return searchDown(
    below,
    (change) => reasonAgainst(change, known) ?? (isSameAllocation(change.allocation, now) ? 'SERVES_ALREADY' : null),
    'the nearest earlier change to other versions, none of them retracted',
  );
}

/**
 * What serves again where all since a time is undone: the top of the stack as it was then, or the nearest change below
 * that holds no retracted version. Undefined where there is none, or none served then.
 */
export function findTargetBefore(slot: Slot, since: Instant, known: ModelState): Target | undefined {
  const stack = foldStack(changesBefore(slot, since));
  if (stack.at(-1)?.allocation.state !== 'SERVING') return undefined;
  const target = searchDown(stack, (change) => reasonAgainst(change, known), `what served before ${since}`);
  if (!target || target.passedOver.length === 0) return target;
  return { ...target, why: `the last good change before ${since}` };
}

function searchDown(
  stack: readonly Change[],
  reasonAgainst: (change: Change) => PassedOver['why'] | null,
  why: string,
): Target | undefined {
  const passedOver: PassedOver[] = [];
  for (let place = stack.length - 1; place >= 0; place--) {
    const change = stack[place];
    if (!change) continue;
    const reason = reasonAgainst(change);
    if (reason === null) return { change, why, passedOver };
    passedOver.push({ ...nameOf(change), allocation: change.allocation, why: reason });
  }
  return undefined;
}

/** Why a rollback never returns to that change; null where it may. */
function reasonAgainst(change: Change, known: ModelState): PassedOver['why'] | null {
  const { allocation } = change;
  if (allocation.state !== 'SERVING') return 'NAMES_NO_VERSION';
  if (isStep(change)) return 'UNFINISHED_ROLLOUT';
  return allocation.versions.some(({ number }) => isRetracted(number, known)) ? 'RETRACTED' : null;
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
