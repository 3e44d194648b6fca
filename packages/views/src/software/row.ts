import type { Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** A set of packages with their versions. Most versions of a namespace share theirs with others, so a set is kept once. */
export type SoftwareSetRow = { readonly id: string };

/** A version of a package, as the recipes of a namespace name it. */
export type SoftwareReleaseRow = {
  readonly id: string;
  readonly namespace: string;
  /** Normal form of the package's name. */
  readonly name: string;
  readonly package: string;
  readonly version: string;
  /** Of the recipe, null where that is unknown: it says how versions are ordered. */
  readonly language: string | null;
  /** Where it was first named. */
  readonly position: Position;
};

/** A package of a set. */
export type SoftwarePackageRow = {
  /** Normal form of the package's name. */
  readonly name: string;
  readonly set: string;
  readonly release: string;
};

/** A model version that was trained with a set. */
export type SoftwareUseRow = {
  readonly position: Position;
  readonly set: string;
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
};

export type SoftwareRows = {
  software_sets: SoftwareSetRow;
  software_releases: SoftwareReleaseRow;
  software_packages: SoftwarePackageRow;
  software_uses: SoftwareUseRow;
};

type Tables = { readonly [Name in keyof SoftwareRows]: TableOf<SoftwareRows[Name]> & { readonly name: Name } };

export const softwareTables: Tables = {
  software_sets: { name: 'software_sets', numbered: true, key: ['id'], columns: { id: 'text' }, indexes: [] },
  software_releases: {
    name: 'software_releases',
    numbered: true,
    key: ['id'],
    columns: {
      id: 'text',
      namespace: 'text',
      name: 'text',
      package: 'text',
      version: 'text',
      language: 'text?',
      position: 'position',
    },
    indexes: [{ name: 'by_name', on: 'name' }],
  },
  software_packages: {
    name: 'software_packages',
    key: ['name', 'set', 'release'],
    columns: { name: 'text', set: 'reference', release: 'reference' },
    refersTo: { set: 'software_sets', release: 'software_releases' },
    indexes: [],
  },
  software_uses: {
    name: 'software_uses',
    key: ['position'],
    columns: { position: 'position', set: 'reference', namespace: 'text', name: 'text', number: 'integer' },
    refersTo: { set: 'software_sets' },
    indexes: [{ name: 'by_set', on: '"set", position' }],
  },
};
