import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type { PackageRelease, SoftwareUseFilter, SoftwareUseFound } from './answer.ts';
import { findReleases } from './find-releases.ts';
import { createSoftwareUses } from './find-uses.ts';

/** What can be asked about the software that model versions were trained with. */
export interface SoftwareQueries {
  /**
   * Every version of a package that a recipe names, in the order in which they became known, once a namespace. Names that are
   * one by PEP 503 count as one.
   */
  packageReleases(
    scope: Scope,
    filter: { readonly package: string; readonly namespace?: string },
    asOf: AsOf,
  ): Promise<readonly PackageRelease[]>;
  /** Model versions that were trained with one of some versions of a package, the last recorded first; the key is a position. */
  modelVersionsWithReleases(
    scope: Scope,
    filter: SoftwareUseFilter,
    asOf: AsOf,
    page: PageRequest<Position>,
  ): Promise<Page<SoftwareUseFound>>;
}

export function createSoftwareQueries(select: Select): SoftwareQueries {
  return {
    packageReleases: (...asked) => findReleases(select, ...asked),
    modelVersionsWithReleases: createSoftwareUses(select),
  };
}
