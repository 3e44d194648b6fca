import type { ModelVersionFound, VersionsFound } from '@pedigree/views';
import type { ParentResolvers } from '../generated/resolvers.ts';
import { type ParentNode, toModelVersion } from '../nodes.ts';
import { refOf, refOfDigest, refOfVersion } from './refs.ts';

export const parent: ParentResolvers = {
  ref: refOfParent,
  version: async (stated) => {
    const outcome = await findParent(stated);
    return outcome.found === 'ONE' ? toModelVersion(stated.known, outcome.version) : null;
  },
};

/** The reference of a parent, as it was stated. */
export function refOfParent({ namespace, name, number, digest }: ParentNode): string {
  if (number !== undefined) return refOfVersion('model', { namespace, name, number });
  return digest === undefined ? refOf('model', { namespace, name }) : refOfDigest('model', { namespace, name }, digest);
}

/** The parent itself, by its number, or by a digest that it, or several versions, may have by now. */
export async function findParent(stated: ParentNode): Promise<VersionsFound<ModelVersionFound>> {
  const { known, namespace, name, number, digest } = stated;
  if (number !== undefined) {
    const version = await known.modelVersions.load({ namespace, name, number });
    return version ? { found: 'ONE', version } : { found: 'NONE' };
  }
  if (digest === undefined) return { found: 'NONE' };
  const { scope, sources } = known;
  return sources.views.findModelVersion(scope, { namespace, name }, { by: 'digest', digest }, known.at('models'));
}
