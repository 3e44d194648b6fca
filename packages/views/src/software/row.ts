import type { Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** A set of packages with their versions. Most versions share theirs with others, so a set is kept once. */
export type SoftwareSetRow = { readonly id: string };

/** A package of a set. */
export type SoftwarePackageRow = {
  readonly package: string;
  readonly version: string;
  readonly set: string;
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
  software_packages: SoftwarePackageRow;
  software_uses: SoftwareUseRow;
};

type Tables = { readonly [Name in keyof SoftwareRows]: TableOf<SoftwareRows[Name]> & { readonly name: Name } };

export const softwareTables: Tables = {
  software_sets: { name: 'software_sets', numbered: true, key: ['id'], columns: { id: 'text' }, indexes: [] },
  software_packages: {
    name: 'software_packages',
    key: ['package', 'set'],
    columns: { package: 'text', version: 'text', set: 'reference' },
    refersTo: { set: 'software_sets' },
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
