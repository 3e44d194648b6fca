import { type Invalid, invalid } from '@pedigree/kernel';
import { valid as isPep440, validRange as isPep440Range, satisfies } from '@renovatebot/pep440';
import semver from 'semver';
import { schemeOf } from './scheme.ts';

/** A range of versions of a package, as somebody wrote it. */
export interface VersionRange {
  /**
   * Whether a version lies in it: by PEP 440 for Python, by Semantic Versioning 2.0 for JavaScript; where the language is another
   * or unknown, by the first of the two that can read both. Pre-releases count: who asks where a fault is wants them too. Null
   * where that cannot be told.
   */
  readonly includes: (language: string | undefined, version: string) => boolean | null;
}

type Includes = (version: string) => boolean | null;

/** Reads a range, `>=1.0,<2.1` or `^1.2.0`, or a version, which means itself. */
export function readVersionRange(text: string): VersionRange | Invalid {
  const byPep440 = pep440Range(text.trim());
  const bySemver = semverRange(text.trim());
  if (text.trim() === '' || (!byPep440 && !bySemver)) {
    return invalid('a range of versions, such as >=1.0,<2.1 or ^1.2.0, or a version', text);
  }
  const unreadable: Includes = () => null;
  return {
    includes(language, version) {
      switch (schemeOf(language)) {
        case 'pep440':
          return (byPep440 ?? unreadable)(version);
        case 'semver':
          return (bySemver ?? unreadable)(version);
        case 'either':
          return (bySemver ?? unreadable)(version) ?? (byPep440 ?? unreadable)(version);
      }
    },
  };
}

function pep440Range(text: string): Includes | undefined {
  const range = isPep440(text) ? `==${text}` : text;
  if (!isPep440Range(range)) return undefined;
  return (version) => (isPep440(version) ? satisfies(version, range, { prereleases: true }) : null);
}

/** Between the parts of a range Semantic Versioning has spaces; with commas people write the same. */
function semverRange(text: string): Includes | undefined {
  const range = text.replaceAll(/\s*,\s*/g, ' ');
  if (semver.validRange(range) === null) return undefined;
  return (version) => (semver.valid(version) ? semver.satisfies(version, range, { includePrerelease: true }) : null);
}
