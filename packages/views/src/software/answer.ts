import type { Position } from '@pedigree/kernel';
import type { VersionKey } from '../name.ts';

/** A model version that was trained with a package. */
export interface SoftwareUseFound {
  readonly key: VersionKey;
  readonly package: string;
  /** Of the package. */
  readonly version: string;
  /** At which the model version became known: what a cursor holds. */
  readonly position: Position;
}
