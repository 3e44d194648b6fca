import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toDatasetVersion } from '../nodes.ts';
import { readVersion } from '../references.ts';
import { findOne } from '../types/find-one.ts';

/** A dataset version by number or digest, null where there is none. */
export const datasetVersion: Query<'datasetVersion'> = async (_, args, context) => {
  const { version, ...dataset } = readVersion('dataset', args.dataset, args.version);
  const known = await context.known(args.knownAt, viewsAbout.dataset);
  const outcome = await known.sources.views.findDatasetVersion(known.scope, dataset, version, known.asOf);
  const found = findOne(outcome, args.version);
  return found && toDatasetVersion(known, found);
};
