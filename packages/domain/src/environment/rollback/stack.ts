import type { ChangeReference } from '@pedigree/schema/events';
import { isNamed, nameOf } from '../slot.ts';
import type { Change } from '../state.ts';

/** A change, and where it lies: it lies there no more where something else does. */
interface Entry {
  change: Change;
  readonly place: number;
}

/**
 * Standing changes of a slot, in order, as the stack of semantics.md §4 rule 8. What returns to a change (a rollback, or the
 * abort of a rollout) pops until that is on top; a step of a rollout, or its end, takes the place of its rollout's entry;
 * everything else pushes, and so does what returns to a change that is not there.
 */
export function foldStack(changes: readonly Change[]): readonly Change[] {
  const stack: (Entry | undefined)[] = [];
  const ofRollout = new Map<string, Entry[]>();
  const named = new Map<string, Entry[]>();

  /** The topmost that still lies there; those above are forgotten, so that each is looked at once. */
  function topmost(entries: Entry[] | undefined): Entry | undefined {
    for (let entry = entries?.at(-1); entry; entry = entries?.at(-1)) {
      if (stack[entry.place] === entry) return entry;
      entries?.pop();
    }
    return undefined;
  }

  for (const change of changes) {
    const { rollout, returnsTo } = change;
    const own = rollout === null ? undefined : topmost(ofRollout.get(rollout.id));
    if (own) stack[own.place] = undefined;
    const target = returnsTo === null ? undefined : topmost(named.get(keyOf(returnsTo)));
    if (target) {
      stack.length = target.place + 1;
      // What was only told of it is no longer all there is: it was let in once.
      if (!change.isToldOnly) target.change = { ...target.change, isToldOnly: false };
      continue;
    }
    const entry = { change, place: stack.length };
    stack.push(entry);
    if (rollout) keep(ofRollout, rollout.id, entry);
    for (const name of [nameOf(change), ...change.standsFor]) keep(named, keyOf(name), entry);
  }
  return stack.flatMap((entry) => entry?.change ?? []);
}

/** The place of a change in the stack, or of one that stands for it; -1 where it is not there. */
export function findOnStack(stack: readonly Change[], name: ChangeReference): number {
  return stack.findLastIndex((change) => isNamed(change, name) || change.standsFor.some((each) => isNamed(each, name)));
}

function keep(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const kept = entries.get(key);
  if (kept) kept.push(entry);
  else entries.set(key, [entry]);
}

function keyOf({ event, from }: ChangeReference): string {
  return `${event} ${from}`;
}
