import type { Position } from '@pedigree/kernel';
import type { VersionKey } from '../name.ts';

/** A version of a package, as the recipes of a namespace name it. */
export interface PackageRelease {
  /** What it is called in a question. */
  readonly release: number;
  readonly package: string;
  /** Of the package. */
  readonly version: string;
  /** Of the recipes that name it, null where unknown. */
  readonly language: string | null;
}

/** A model version that was trained with a package. */
export interface SoftwareUseFound {
  readonly key: VersionKey;
  readonly package: string;
  /** Of the package. */
  readonly version: string;
  /** At which the model version became known: what a cursor holds. */
  readonly position: Position;
}

/** Which model versions that were trained with a package are wanted. */
export interface SoftwareUseFilter {
  /** Versions of the package, as `packageReleases` told them. */
  readonly releases: readonly PackageRelease[];
  /** Only model versions that were recorded at these positions. */
  readonly among?: readonly Position[];
  /** Only those that served at any time. */
  readonly isEverServed?: true;
}
