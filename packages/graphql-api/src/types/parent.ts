import type { ParentResolvers } from '../generated/resolvers.ts';
import { type ParentNode, toModelVersion } from '../nodes.ts';
import { refOf, refOfDigest, refOfVersion } from './refs.ts';

export const parent: ParentResolvers = {
  ref: ({ namespace, name, number, digest }) => {
    if (number !== undefined) return refOfVersion('model', { namespace, name, number });
    return digest === undefined
      ? refOf('model', { namespace, name })
      : refOfDigest('model', { namespace, name }, digest);
  },
  version: async (stated) => {
    const found = await findParent(stated);
    return found && toModelVersion(stated.known, found);
  },
};

async function findParent({ known, namespace, name, number, digest }: ParentNode) {
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
