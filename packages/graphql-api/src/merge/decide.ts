import type { MergeConflict, Section } from '@pedigree/compare';
import type { MergeSide } from '../generated/resolvers.ts';
import { invalidArgument } from '../public-error.ts';

/** Which side is to be taken in which conflicts: named by path, by `section:path`, or all others by `*`. */
export interface Decisions {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** A conflict with the section it belongs to, and the side that is taken, null where nobody decided. */
export interface Decided {
  readonly section: Section;
  readonly conflict: MergeConflict;
  readonly decision: MergeSide | null;
}

type Open = Omit<Decided, 'decision'>;

const others = '*';

/**
 * Decides conflicts as they are named.
 *
 * @throws publicError INVALID_ARGUMENT for a name that no conflict has, or several have, or that is given for both sides.
 */
export function decide(conflicts: readonly Open[], { ours, theirs }: Decisions): readonly Decided[] {
  const sides = new Map<Open, MergeSide>();
  for (const [side, names] of [
    ['OURS', ours],
    ['THEIRS', theirs],
  ] as const) {
    for (const name of names) {
      if (name === others) continue;
      const named = findNamed(conflicts, name, side);
      if ((sides.get(named) ?? side) !== side) throw refuse(side, 'a conflict that is decided once', name);
      sides.set(named, side);
    }
  }
  if (ours.includes(others) && theirs.includes(others)) throw refuse('THEIRS', '* for one side at most', others);
  const rest = ours.includes(others) ? 'OURS' : theirs.includes(others) ? 'THEIRS' : null;
  return conflicts.map((open) => ({ ...open, decision: sides.get(open) ?? rest }));
}

function findNamed(conflicts: readonly Open[], name: string, side: MergeSide): Open {
  const named = conflicts.filter(({ section, conflict: { path } }) => name === path || name === `${section}:${path}`);
  const [only] = named;
  if (only && named.length === 1) return only;
  const full = (only ? named : conflicts).map(({ section, conflict: { path } }) => `${section}:${path}`);
  throw refuse(side, `one that is in conflict (${full.join(', ') || 'none is'})`, name);
}

function refuse(side: MergeSide, required: string, came: string) {
  return invalidArgument(side.toLowerCase(), required, came);
}
