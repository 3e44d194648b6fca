import type { ModelVersionFound } from '@pedigree/views';
import type { ParentResolvers } from '../generated/resolvers.ts';
import { type ParentNode, toModelVersion } from '../nodes.ts';
import { refOf, refOfDigest, refOfVersion } from './refs.ts';

export const parent: ParentResolvers = {
  ref: refOfParent,
  version: async (stated) => {
    const found = await findParent(stated);
    return found && toModelVersion(stated.known, found);
  },
};

/** The reference of a parent, as it was stated. */
export function refOfParent({ namespace, name, number, digest }: ParentNode): string {
  if (number !== undefined) return refOfVersion('model', { namespace, name, number });
  return digest === undefined ? refOf('model', { namespace, name }) : refOfDigest('model', { namespace, name }, digest);
}

/** The parent itself; null where it is not recorded, or where several versions have its digest. */
export async function findParent(stated: ParentNode): Promise<ModelVersionFound | null> {
  const { known, namespace, name, number, digest } = stated;
  if (number !== undefined) return known.modelVersions.load({ namespace, name, number });
  if (digest === undefined) return null;
  const { scope, sources } = known;
  const outcome = await sources.views.findModelVersion(
    scope,
    { namespace, name },
    { by: 'digest', digest },
    known.at('models'),
  );
  return outcome.found === 'ONE' ? outcome.version : null;
}
