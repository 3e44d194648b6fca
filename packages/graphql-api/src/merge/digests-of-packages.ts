import { type FactsOfSection, isSameValue, unflatten } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';

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
  const [ours, theirs] = software.map((facts) => ({ facts, packages: packagesOf(facts) }));
  const isStated = software.some((facts) => 'packages' in packagesOf(facts));
  if (!ours || !theirs || !isStated || isSameValue(ours.packages, theirs.packages)) return asAnyPath;
  return {
    apart: software.map((facts) => pick(facts, (path) => !digests.includes(path))),
    withDigests: (merged) => {
      const packages = packagesOf(merged);
      const side = [ours, theirs].find((each) => isSameValue(each.packages, packages));
      return new Map([...merged, ...(side ? pick(side.facts, (path) => digests.includes(path)) : [])]);
    },
  };
}

/** The packages with their language, whatever the paths are at which they were cut. */
function packagesOf(facts: FactsOfSection): { readonly [name: string]: Json } {
  return unflatten(pick(facts, (path) => path === 'language' || path === 'packages' || path.startsWith('packages.')));
}

function pick(facts: FactsOfSection, isWanted: (path: string) => boolean): FactsOfSection {
  return new Map([...facts].filter(([path]) => isWanted(path)));
}
