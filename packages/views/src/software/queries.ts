import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type { SoftwareUseFound } from './answer.ts';
import { findSoftwareUses } from './find-uses.ts';

/** What can be asked about the software that model versions were trained with. */
export interface SoftwareQueries {
  /** Model versions that were trained with a package, the last recorded first; the key is a position. */
  modelVersionsWithPackage(
    scope: Scope,
    filter: { readonly package: string; readonly version?: string; readonly namespace?: string },
    asOf: AsOf,
    page: PageRequest<Position>,
  ): Promise<Page<SoftwareUseFound>>;
}

export function createSoftwareQueries(select: Select): SoftwareQueries {
  return { modelVersionsWithPackage: (...asked) => findSoftwareUses(select, ...asked) };
}
