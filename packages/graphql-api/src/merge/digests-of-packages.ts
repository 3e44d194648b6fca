import { type FactsOfSection, flatten, isSameValue } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';
import { entriesKnown } from '../diff/keyed.ts';

/** What says by its bytes which packages there are: true of these, and of no others. */
const digests: readonly string[] = ['lockFileDigest', 'imageDigest'];

/** How the digests of a lock file and of an image, which say what the packages are, are merged with these. */
interface MergingOfDigests {
  /** The software of all, as it is merged path by path. */
  readonly apart: readonly FactsOfSection[];
  /** With the digests of the side whose packages, in their language, are the merged ones; with none where they are of neither. */
  readonly withDigests: (merged: FactsOfSection) => FactsOfSection;
}

/**
 * Where both sides have the same packages, or nobody states any, a digest is merged as any other path. Else it is no field of its own:
 * no side is right about packages of which each side brought some, and a decision between the two would be wrong either way.
 */
export function mergingOfDigests(software: readonly FactsOfSection[]): MergingOfDigests {
  const asAnyPath = { apart: software, withDigests: (merged: FactsOfSection) => merged };
  if (!software.some((facts) => digests.some((path) => facts.has(path)))) return asAnyPath;
  const packages = software.map(packagesOf);
  const isStated = packages.some((facts) => facts.size > Number(facts.has('language')));
  const [ours, theirs] = packages;
  if (!ours || !theirs || !isStated || areSame(ours, theirs)) return asAnyPath;
  return {
    apart: software.map(withoutDigests),
    withDigests: (merged) => {
      const taken = packagesOf(merged);
      const side = software[[ours, theirs].findIndex((each) => areSame(each, taken))];
      return new Map([...merged, ...digests.flatMap((path) => entriesKnown({ [path]: side?.get(path) }))]);
    },
  };
}

/** The packages with their language by path, each by its own where they were cut as a whole. */
function packagesOf(facts: FactsOfSection): FactsOfSection {
  const [language, whole] = [facts.get('language'), facts.get('packages')];
  const packages = new Map<string, Json>(language === undefined ? [] : [['language', language]]);
  for (const [path, value] of facts) if (path.startsWith('packages.')) packages.set(path, value);
  return whole === undefined ? packages : new Map([...packages, ...flatten({ packages: whole })]);
}

function areSame(one: FactsOfSection, other: FactsOfSection): boolean {
  if (one.size !== other.size) return false;
  for (const [path, value] of one) if (!isSameValue(value, other.get(path))) return false;
  return true;
}

function withoutDigests(facts: FactsOfSection): FactsOfSection {
  const others = new Map(facts);
  for (const path of digests) others.delete(path);
  return others;
}
