import { formatReference, type Reference } from '@pedigree/kernel';
import type { RunResolvers } from '../generated/resolvers.ts';
import { certainLineageFields } from '../lineage/lineage-fields.ts';
import type { RunNode } from '../things.ts';

const referenceOf = ({ namespace, id }: RunNode): Reference => ({ kind: 'run', namespace, name: id });

export const run: RunResolvers = {
  ref: (found) => formatReference(referenceOf(found)),
  ...certainLineageFields(referenceOf),
};
