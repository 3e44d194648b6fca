import { schemeOf, type VersionRange } from '@pedigree/compare';
import type { PackageRelease } from '@pedigree/views';

/** Versions of a package by whether they lie in a range. */
export interface ReleasesChosen {
  readonly included: readonly PackageRelease[];
  /** Of these nobody can tell. */
  readonly undecided: readonly PackageRelease[];
}

/** Chooses among the versions that a package has in recipes; all of them without a range. In JavaScript only the same name is the same. */
export function chooseReleases(
  releases: readonly PackageRelease[],
  name: string,
  range: VersionRange | null,
): ReleasesChosen {
  const included: PackageRelease[] = [];
  const undecided: PackageRelease[] = [];
  for (const release of releases) {
    const language = release.language ?? undefined;
    if (schemeOf(language) === 'semver' && release.package !== name) continue;
    const isIncluded = range === null ? true : range.includes(language, release.version);
    if (isIncluded) included.push(release);
    else if (isIncluded === null) undecided.push(release);
  }
  return { included, undecided };
}
