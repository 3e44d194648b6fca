import type { Instant } from '@pedigree/kernel';
import type { Allocation, ChangeReference } from '@pedigree/schema/events';
import { emptySorted } from '../persistent.ts';
import type { Change, EnvironmentState, Slot } from './state.ts';

/** The order of a slot's changes: (from, position, index). */
function compareChanges(left: Change, right: Change): number {
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  return left.revision - right.revision || left.index - right.index;
}

const emptySlot: Slot = emptySorted(compareChanges);

/** The standing changes of a model; empty where nothing was ever said. */
export function slotOf(state: EnvironmentState, model: string): Slot {
  return state.slots.get(model) ?? emptySlot;
}

/** The last standing change with `from` not after that time. */
export function standingAt(slot: Slot, at: Instant): Change | undefined {
  return slot.nextLowerKey(behindAll(at));
}

/** The last standing change with `from` before that time. */
export function standingBefore(slot: Slot, at: Instant): Change | undefined {
  return slot.nextLowerKey(beforeAll(at));
}

export function lastOf(slot: Slot): Change | undefined {
  return slot.maxKey();
}

/** Whether nothing in the slot stands behind that change, which may be about to enter it. */
export function isLast(slot: Slot, change: Change): boolean {
  const last = lastOf(slot);
  return last === undefined || compareChanges(last, change) <= 0;
}

/** All standing changes with `from` before that time, in order. */
export function changesBefore(slot: Slot, until: Instant): Change[] {
  const low = slot.minKey();
  return low === undefined ? [] : slot.getRange(low, beforeAll(until)).map(([change]) => change);
}

/** What a change states; where there is none, nobody knows. */
export function allocationOf(change: Change | undefined): Allocation {
  return change?.allocation ?? { state: 'UNKNOWN' };
}

/** Standing changes with `since` ≤ from < `until`; without an `until`, all from `since` on. */
export function changesWithin(slot: Slot, since: Instant, until?: Instant): Change[] {
  const high = until === undefined ? slot.maxKey() : beforeAll(until);
  return high === undefined ? [] : slot.getRange(beforeAll(since), high, true).map(([change]) => change);
}

/** The standing change of that name. */
export function findChange(slot: Slot, { event, from }: ChangeReference): Change | undefined {
  const [, found] = slot.getRange(beforeAll(from), behindAll(from)).find(([change]) => change.event === event) ?? [];
  return found;
}

export function nameOf({ event, from }: Change): ChangeReference {
  return { event, from };
}

export function isNamed(change: ChangeReference, name: ChangeReference): boolean {
  return change.event === name.event && change.from === name.from;
}

/** A key before, or behind, every change from that time: what a range is cut with. */
function beforeAll(from: Instant): Change {
  return {
    event: '',
    from,
    revision: -1,
    index: 0,
    allocation: { state: 'UNKNOWN' },
    standsFor: [],
    returnsTo: null,
    rollout: null,
    isToldOnly: false,
  };
}

function behindAll(from: Instant): Change {
  return { ...beforeAll(from), revision: Number.MAX_SAFE_INTEGER };
}
