import type { Query } from '../fields.ts';
import { viewsBehind } from '../known.ts';
import { toDatasetVersion, toModelVersion } from '../nodes.ts';
import { readVersionOfEither } from '../references.ts';
import { toRecipeOfDataset, toRecipeOfModel } from '../to-recipe.ts';
import { findOne } from '../types/find-one.ts';

/** What went into a version of a model or of a dataset, null where there is no such version. */
export const recipe: Query<'recipe'> = async (_, { of, knownAt }, context) => {
  const { kind, version, ...thing } = readVersionOfEither('of', of);
  const known = await context.known(knownAt, viewsBehind.recipe);
  const { views } = known.sources;
  if (kind === 'model') {
    const found = findOne(await views.findModelVersion(known.scope, thing, version, known.asOf), of);
    return found && toRecipeOfModel(toModelVersion(known, found));
  }
  const found = findOne(await views.findDatasetVersion(known.scope, thing, version, known.asOf), of);
  return found && toRecipeOfDataset(toDatasetVersion(known, found));
};
