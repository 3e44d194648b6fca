import { findOnStack, foldStack } from '../rollback/stack.ts';
import { findChange } from '../slot.ts';
import type { Change } from '../state.ts';
import type { SlotOfRollout } from './find-rollout.ts';

/**
 * What a rollout replaced in a slot, and an abort returns to: the change that stood before its first step, or the one that
 * stands for it; where a correction took that away, what lies beneath the rollout on the slot's stack (semantics.md §4 rule 8).
 * Undefined where nothing is known.
 */
export function findBefore({ slot, last, replaced }: SlotOfRollout): Change | undefined {
  const stack = foldStack(slot.keysArray());
  const own = stack.findLastIndex(({ rollout }) => rollout !== null && rollout.id === last.rollout?.id);
  if (replaced === null) return stack[own - 1];
  return stack[findOnStack(stack, replaced)] ?? findChange(slot, replaced) ?? stack[own - 1];
}
