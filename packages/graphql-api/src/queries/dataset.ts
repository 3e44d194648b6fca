import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toDataset } from '../nodes.ts';
import { readName } from '../references.ts';

/** A dataset, null where nobody registered it. */
export const dataset: Query<'dataset'> = async (_, args, context) => {
  const name = readName('dataset', args.dataset, 'dataset');
  const known = await context.known(args.knownAt, viewsAbout.dataset);
  const found = await known.datasets.load(name);
  return found && toDataset(known, found);
};
