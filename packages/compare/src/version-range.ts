import { type Invalid, invalid } from '@pedigree/kernel';
import { valid as isPep440 } from '@renovatebot/pep440';
import semver from 'semver';
import { type Includes, readPep440Range } from './pep440-range.ts';
import { schemeOf, type VersionScheme } from './scheme.ts';

/** A range of versions of a package, as somebody wrote it. */
export interface VersionRange {
  /**
   * Whether a version lies in it: by PEP 440 for Python, by Semantic Versioning 2.0 for JavaScript. Where the language is another
   * or unknown, it lies in it as soon as one of the two says so: who asks where a fault is shall not miss one. Pre-releases count
   * for the same reason. Null where that cannot be told.
   */
  readonly includes: (language: string | undefined, version: string) => boolean | null;
}

/** How many characters a range may have: an advisory's have some tens, and each clause is held against each version. */
const mostCharacters = 256;

/** How many ranges are remembered, and of how many versions each remembers what it says. */
const mostRanges = 20;
const mostVersions = 10_000;

const ranges = new Map<string, VersionRange>();

/**
 * Reads a range, `>=1.0,<2.1` or `^1.2.0`, or a version, which means itself. Ranges asked about lately are remembered: each page of
 * an answer asks the same of the same versions, and the schemes take their time to read them.
 */
export function readVersionRange(text: string): VersionRange | Invalid {
  const known = ranges.get(text);
  if (known) return known;
  if (text.length > mostCharacters) {
    return invalid(`a range of versions of at most ${mostCharacters} characters`, text.length);
  }
  const range = text.trim();
  const byPep440 = readPep440Range(range);
  const bySemver = readSemverRange(range);
  if (!range.split(/\|\||,/).every(saysSomething) || (!byPep440 && !bySemver)) {
    return invalid('a range of versions, such as >=1.0,<2.1 or ^1.2.0, or a version', text);
  }
  const remembered = remembering(range, byPep440 ?? unreadable, bySemver ?? unreadable);
  if (ranges.size >= mostRanges) ranges.clear();
  ranges.set(text, remembered);
  return remembered;
}

const unreadable: Includes = () => null;

/** To Semantic Versioning a part with nothing in it, or `x`, is every version; who wrote it meant something else. */
function saysSomething(part: string): boolean {
  return /[\d*]/.test(part);
}

function remembering(range: string, byPep440: Includes, bySemver: Includes): VersionRange {
  // To Semantic Versioning 1.26 is a range, to PEP 440 a version: a version means itself.
  const isVersion = isPep440(range) && !semver.valid(range);
  const schemes = isVersion ? [byPep440] : [byPep440, bySemver];
  const by: Readonly<Record<VersionScheme, Includes>> = {
    pep440: byPep440,
    semver: bySemver,
    either: (version) => anyOf(schemes.map((says) => says(version))),
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

/** True as soon as one is, and null where none says anything. */
function anyOf(said: readonly (boolean | null)[]): boolean | null {
  return said.includes(true) || (said.includes(false) ? false : null);
}

/** Between the parts of a range Semantic Versioning has spaces; with commas people write the same. `~=` is PEP 440's alone. */
function readSemverRange(text: string): Includes | undefined {
  const spaced = text.replaceAll(/\s*,\s*/g, ' ');
  if (/~\s*=/.test(spaced) || semver.validRange(spaced) === null) return undefined;
  const range = new semver.Range(spaced, { includePrerelease: true });
  return (version) => (semver.valid(version) ? range.test(version) : null);
}
