import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toModelVersion } from '../nodes.ts';
import { readVersion } from '../references.ts';
import { findOne } from '../types/find-one.ts';

/** A model version by number, label, alias, branch, digest or commit, null where there is none. */
export const modelVersion: Query<'modelVersion'> = async (_, args, context) => {
  const { version, ...model } = readVersion('model', args.model, args.version);
  const known = await context.known(args.knownAt, viewsAbout.model);
  const outcome = await known.sources.views.findModelVersion(known.scope, model, version, known.asOf);
  const found = findOne(outcome, args.version);
  return found && toModelVersion(known, found);
};
