import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';

/** A staged rollout. */
export const rollout: Query<'rollout'> = async (_, { id, knownAt }, context) => {
  const known = await context.known(knownAt, viewsAbout.environment);
  const [found] = await known.sources.views.rolloutsById(known.scope, [id], known.asOf);
  return found ? { ...found, known } : null;
};
