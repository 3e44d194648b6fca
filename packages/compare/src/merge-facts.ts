import type { Json } from '@pedigree/kernel';
import { alignLeaves } from './align-leaves.ts';
import { type FactsOfSection, pathsOf } from './facts.ts';
import { isSameValue } from './is-same-value.ts';

/** What a side says at a path; `undefined`: nothing. */
type Said = Json | undefined;

/** A path on which both sides differ from their base, or have none, and from each other. */
export interface MergeConflict {
  readonly path: string;
  /** Whether the best common ancestors agree there: only then `base` means something. */
  readonly hasBase: boolean;
  readonly base: Said;
  readonly ours: Said;
  readonly theirs: Said;
}

/** The outcome of a merge: what is decided, and what is not; a path of a conflict is not among the facts. */
export interface MergedFacts {
  readonly facts: FactsOfSection;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges one section of two things three ways, path by path, as diff3 merges lines: where one side differs from the base it is taken,
 * where both do and not alike there is a conflict. All `bases` that agree on a path, also on saying nothing, make its base; where
 * they do not, or there are none, it has none.
 *
 * Laws: merging a thing with itself is that thing; merging the base with a thing is that thing; exchanging the sides exchanges
 * their names and nothing else.
 *
 * @param options.nested true where paths lead through objects, false where they are names.
 */
export function mergeFacts(
  ours: FactsOfSection,
  theirs: FactsOfSection,
  bases: readonly FactsOfSection[],
  { nested }: { readonly nested: boolean },
): MergedFacts {
  const all = [ours, theirs, ...bases];
  const [mine = ours, yours = theirs, ...known] = nested ? alignLeaves(all) : all;
  const facts = new Map<string, Json>();
  const conflicts: MergeConflict[] = [];
  const [first, ...others] = known;
  for (const path of pathsOf([mine, yours, ...known])) {
    const said = first?.get(path);
    const hasBase = first !== undefined && others.every((other) => isSameValue(other.get(path), said));
    const field = { path, hasBase, base: hasBase ? said : undefined, ours: mine.get(path), theirs: yours.get(path) };
    const taken = take(field);
    if (taken === 'conflict') conflicts.push(field);
    else if (taken.value !== undefined) facts.set(path, taken.value);
  }
  return { facts, conflicts };
}

function take({ hasBase, base, ours, theirs }: MergeConflict): { readonly value: Said } | 'conflict' {
  if (isSameValue(ours, theirs)) return { value: ours };
  if (hasBase && isSameValue(ours, base)) return { value: theirs };
  if (hasBase && isSameValue(theirs, base)) return { value: ours };
  return 'conflict';
}
