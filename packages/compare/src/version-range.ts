import { type Invalid, invalid } from '@pedigree/kernel';
import semver from 'semver';
import { type Includes, readPep440Range } from './pep440-range.ts';
import { schemeOf, type VersionScheme } from './scheme.ts';

/** A range of versions of a package, as somebody wrote it. */
export interface VersionRange {
  /**
   * Whether a version lies in it: by PEP 440 for Python, by Semantic Versioning 2.0 for JavaScript; where the language is another
   * or unknown, by the first of the two that can read both. Pre-releases count: who asks where a fault is wants them too. Null
   * where that cannot be told.
   */
  readonly includes: (language: string | undefined, version: string) => boolean | null;
}

/** How many ranges are remembered, and of how many versions each remembers what it says. */
const mostRanges = 100;
const mostVersions = 10_000;

const ranges = new Map<string, VersionRange>();

/**
 * Reads a range, `>=1.0,<2.1` or `^1.2.0`, or a version, which means itself. Ranges asked about lately are remembered: each page of
 * an answer asks the same of the same versions, and the schemes take their time to read them.
 */
export function readVersionRange(text: string): VersionRange | Invalid {
  const known = ranges.get(text);
  if (known) return known;
  const byPep440 = readPep440Range(text.trim());
  const bySemver = semverRange(text.trim());
  if (text.trim() === '' || (!byPep440 && !bySemver)) {
    return invalid('a range of versions, such as >=1.0,<2.1 or ^1.2.0, or a version', text);
  }
  const range = remembering(byPep440 ?? unreadable, bySemver ?? unreadable);
  if (ranges.size >= mostRanges) ranges.clear();
  ranges.set(text, range);
  return range;
}

const unreadable: Includes = () => null;

function remembering(byPep440: Includes, bySemver: Includes): VersionRange {
  const by: Readonly<Record<VersionScheme, Includes>> = {
    pep440: byPep440,
    semver: bySemver,
    either: (version) => bySemver(version) ?? byPep440(version),
  };
  const said = new Map<string, boolean | null>();
  return {
    includes(language, version) {
      const scheme = schemeOf(language);
      const asked = `${scheme} ${version}`;
      const before = said.get(asked);
      if (before !== undefined) return before;
      if (said.size >= mostVersions) said.clear();
      const isIncluded = by[scheme](version);
      said.set(asked, isIncluded);
      return isIncluded;
    },
  };
}

/** Between the parts of a range Semantic Versioning has spaces; with commas people write the same. */
function semverRange(text: string): Includes | undefined {
  const range = text.replaceAll(/\s*,\s*/g, ' ');
  if (semver.validRange(range) === null) return undefined;
  return (version) => (semver.valid(version) ? semver.satisfies(version, range, { includePrerelease: true }) : null);
}
