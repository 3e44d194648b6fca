import { type Instant, isRejection, type Rejection, reject, type When } from '@pedigree/kernel';
import type { Allocation, ChangeReference } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { ModelState } from '../model/state.ts';
import { isRetracted, retractedIn } from './allocation.ts';
import type { ChangeName } from './commands.ts';
import { refuseUnknownChange, resolveChange } from './resolve-change.ts';
import { refuseRetracted } from './serving.ts';
import { isNamed, lastOf } from './slot.ts';
import type { Change, Slot } from './state.ts';

interface Rollback {
  readonly slot: Slot;
  readonly named: ChangeName | undefined;
  readonly from: Instant;
  readonly when: When;
  readonly model: Thing;
  readonly known: ModelState;
}

/** The change that a rollback returns to: the one it names, or for an act the last good one. */
export function chooseTarget({ slot, named, from, when, model, known }: Rollback): Change | Rejection {
  if (named === undefined) {
    if (when.kind === 'testimony') {
      return reject('UNKNOWN_CHANGE', 'required: the target of a rollback that is told afterwards; came: none');
    }
    return findRollbackTarget(slot, (number) => isRetracted(number, known)) ?? refuseAll(model);
  }
  const target = resolveChange(named, model.name, slot);
  if (isRejection(target)) return target;
  if (target.from > from || target.allocation.state !== 'SERVING') {
    return refuseUnknownChange('an earlier change that names versions,', model.name, named);
  }
  const retracted = when.kind === 'act' ? retractedIn(target.allocation, known) : undefined;
  return retracted === undefined ? target : refuseRetracted(model, retracted);
}

function refuseAll(model: Thing): Rejection {
  return reject(
    'NOTHING_TO_ROLL_BACK_TO',
    `required: an earlier change of ${model.name} to other versions, none of them retracted; came: no such change`,
  );
}

/**
 * What a rollback returns to (semantics.md §4 rule 8): the nearest change below the top of the slot's stack that names
 * a version, holds none that is retracted, and differs from what serves now; undefined where there is none.
 */
function findRollbackTarget(slot: Slot, isRetracted: (version: number) => boolean): Change | undefined {
  const now = lastOf(slot)?.allocation;
  return foldStack(slot)
    .slice(0, -1)
    .findLast(
      ({ allocation }) =>
        allocation.state === 'SERVING' &&
        !allocation.versions.some(({ number }) => isRetracted(number)) &&
        now !== undefined &&
        !isSameAllocation(allocation, now),
    );
}

/** A rollback pops until the change it returns to is on top; everything else, and a rollback to what is not there, pushes. */
function foldStack(slot: Slot): readonly Change[] {
  const stack: Change[] = [];
  for (const change of slot.keysArray()) {
    const target = change.returnsTo === null ? -1 : findOnStack(stack, change.returnsTo);
    if (target >= 0) stack.length = target + 1;
    else stack.push(change);
  }
  return stack;
}

function findOnStack(stack: readonly Change[], name: ChangeReference): number {
  return stack.findLastIndex((change) => isNamed(change, name) || change.standsFor.some((each) => isNamed(each, name)));
}

/** Whether both give every key to the same version, and have the same shadows, in whatever order. */
function isSameAllocation(left: Allocation, right: Allocation): boolean {
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
