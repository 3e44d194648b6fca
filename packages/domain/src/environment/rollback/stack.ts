import type { ChangeReference } from '@pedigree/schema/events';
import { isNamed } from '../slot.ts';
import type { Change } from '../state.ts';

/**
 * Standing changes of a slot, in order, as the stack of semantics.md §4 rule 8. What returns to a change (a rollback, or the
 * abort of a rollout) pops until that is on top; a step of a rollout, or its end, takes the place of its rollout's entry;
 * everything else pushes, and so does what returns to a change that is not there.
 */
export function foldStack(changes: readonly Change[]): readonly Change[] {
  const stack: Change[] = [];
  for (const change of changes) {
    const { rollout, returnsTo } = change;
    const own = rollout === null ? -1 : stack.findLastIndex((each) => isOf(each, rollout.id));
    if (own >= 0) stack.splice(own, 1);
    const target = returnsTo === null ? -1 : findOnStack(stack, returnsTo);
    if (target >= 0) stack.length = target + 1;
    else stack.push(change);
  }
  return stack;
}

/** The place of a change in the stack, or of one that stands for it; -1 where it is not there. */
export function findOnStack(stack: readonly Change[], name: ChangeReference): number {
  return stack.findLastIndex((change) => isNamed(change, name) || change.standsFor.some((each) => isNamed(each, name)));
}

function isOf({ rollout }: Change, id: string): boolean {
  return rollout?.id === id;
}
