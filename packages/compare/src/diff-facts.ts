import type { Json } from '@pedigree/kernel';
import { type FactsOfSection, pathsOf } from './facts.ts';
import { isSameValue } from './is-same-value.ts';

export type DifferenceKind = 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';

/** What two things say at one path; a side that says nothing has no member. */
export interface Difference {
  readonly path: string;
  readonly change: DifferenceKind;
  readonly from?: Json;
  readonly to?: Json;
}

/**
 * Compares one section of two things, in the order of paths (by UTF-16 code units). Values are the same where their
 * canonical JSON (RFC 8785) is: the order of members says nothing.
 *
 * @param options.all true where what is the same is told too.
 */
export function diffFacts(
  from: FactsOfSection,
  to: FactsOfSection,
  { all = false }: { readonly all?: boolean } = {},
): readonly Difference[] {
  return pathsOf([from, to])
    .map((path) => compare(path, from, to))
    .filter(({ change }) => all || change !== 'SAME');
}

function compare(path: string, one: FactsOfSection, other: FactsOfSection): Difference {
  const from = one.get(path);
  const to = other.get(path);
  if (from === undefined) return to === undefined ? { path, change: 'SAME' } : { path, change: 'ADDED', to };
  if (to === undefined) return { path, change: 'REMOVED', from };
  return { path, change: isSameValue(from, to) ? 'SAME' : 'CHANGED', from, to };
}
