import type { Query } from '../fields.ts';
import { findVersion, readAskedVersion } from '../find-version.ts';
import { viewsBehind } from '../known.ts';
import { toRecipe } from '../to-recipe.ts';

/** What went into a version of a model or of a dataset, null where there is no such version. */
export const recipe: Query<'recipe'> = async (_, { of, knownAt }, context) => {
  const asked = readAskedVersion('of', of);
  const known = await context.known(knownAt, viewsBehind.recipe);
  const version = await findVersion(known, asked);
  return version && toRecipe(version);
};
