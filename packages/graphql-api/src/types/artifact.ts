import { formatReference, type Reference } from '@pedigree/kernel';
import type { ArtifactResolvers } from '../generated/resolvers.ts';
import { lineageFields } from '../lineage/lineage-fields.ts';
import type { ArtifactNode } from '../things.ts';

const referenceOf = ({ namespace, digest }: ArtifactNode): Reference | null =>
  digest === null ? null : { kind: 'artifact', namespace, name: digest };

export const artifact: ArtifactResolvers = {
  ref: (found) => {
    const reference = referenceOf(found);
    return reference && formatReference(reference);
  },
  ...lineageFields(referenceOf),
};
