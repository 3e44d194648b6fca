import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toModel } from '../nodes.ts';
import { readName } from '../references.ts';

/** A model, null where nobody registered it. */
export const model: Query<'model'> = async (_, args, context) => {
  const name = readName('model', args.model, 'model');
  const known = await context.known(args.knownAt, viewsAbout.model);
  const found = await known.models.load(name);
  return found && toModel(known, found);
};
