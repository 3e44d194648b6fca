import { schemeOf, type VersionRange } from '@pedigree/compare';
import type { PackageRelease } from '@pedigree/views';

/** Versions of a package by whether they lie in a range. */
export interface ReleasesChosen {
  readonly included: readonly PackageRelease[];
  /** Of these nobody can tell. */
  readonly undecided: readonly PackageRelease[];
}

/** Versions of packages of which nobody can tell whether they lie in a range, as answers tell them: not all where there are many. */
export interface Undecided {
  readonly undecided: readonly { readonly name: string; readonly version: string }[];
  /** How many there are. */
  readonly undecidedCount: number;
}

/** How many of these are told. */
const mostUndecided = 100;

/** Tells each once, however many namespaces and languages name it. */
export function tellUndecided(releases: readonly PackageRelease[]): Undecided {
  const told = new Map(
    releases.map(({ package: name, version }) => [JSON.stringify([name, version]), { name, version }]),
  );
  return { undecided: [...told.values()].slice(0, mostUndecided), undecidedCount: told.size };
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
