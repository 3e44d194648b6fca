import type { Json } from '@pedigree/kernel';
import { type FactsOfSection, pathsOf } from './facts.ts';
import { stepPattern, unflatten } from './unflatten.ts';

/**
 * The same facts, of nested values, cut at the same paths: where one has a value at a path and another has values below it, the
 * others have all of these as one value there. So whoever takes each path from whomever comes to a whole.
 */
export function alignLeaves(all: readonly FactsOfSection[]): readonly FactsOfSection[] {
  const paths = new Set(pathsOf(all));
  const cuts = new Map<string, string>();
  for (const path of paths) {
    const cut = prefixesOf(path).find((prefix) => paths.has(prefix));
    if (cut !== undefined) cuts.set(path, cut);
  }
  return cuts.size === 0 ? all : all.map((facts) => lift(facts, cuts));
}

/** The paths of what a path leads through, the shortest first. */
function prefixesOf(path: string): readonly string[] {
  if (!path.includes('.')) return [];
  const ends = [...path.matchAll(stepPattern)].map(({ index, 0: step }) => index + step.length);
  return ends.slice(0, -1).map((end) => path.slice(0, end));
}

/** All below a path that is cut as one value at it. */
function lift(facts: FactsOfSection, cuts: ReadonlyMap<string, string>): FactsOfSection {
  const lifted = new Map<string, Json>();
  const below = new Map<string, Map<string, Json>>();
  for (const [path, value] of facts) {
    const cut = cuts.get(path);
    if (cut === undefined) {
      lifted.set(path, value);
      continue;
    }
    const members = below.get(cut) ?? new Map<string, Json>();
    below.set(cut, members.set(path.slice(cut.length + 1), value));
  }
  for (const [cut, members] of below) lifted.set(cut, unflatten(members));
  return lifted;
}
