import { type FactsOfSection, pathTo, type Spellings } from '@pedigree/compare';

/**
 * How a package is called that the two sides, which come first, and their bases write in different ways: merged three ways as its
 * version is. Of two new spellings it is the first by UTF-16 code units, so that it is all one which side is which.
 */
export function mergeSpellings([ours, theirs, ...bases]: Spellings): string | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs ?? bases.find((name) => name !== undefined);
  const [base] = bases;
  const hasBase = bases.every((name) => name === base);
  if (hasBase && ours === base) return theirs;
  if (hasBase && theirs === base) return ours;
  return ours < theirs ? ours : theirs;
}

/** Merged software in which each package is spelled by the side whose version of it was taken. */
export function spellAsTaken(
  merged: FactsOfSection,
  spellings: ReadonlyMap<string, Spellings>,
  [ours, theirs]: readonly FactsOfSection[],
): FactsOfSection {
  const spelled = new Map<string, string>();
  for (const [name, [mine, yours]] of spellings) {
    const path = pathTo('packages', name);
    const [value, said, other] = [merged, ours, theirs].map((facts) => facts?.get(path));
    const taken = said === other ? name : value === said ? mine : yours;
    if (taken !== undefined && taken !== name) spelled.set(path, pathTo('packages', taken));
  }
  return spelled.size === 0 ? merged : new Map([...merged].map(([path, value]) => [spelled.get(path) ?? path, value]));
}
