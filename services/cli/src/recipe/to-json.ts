import type { RecipeQuery } from '@pedigree/client';

export type Recipe = NonNullable<RecipeQuery['recipe']>;

/** A recipe for scripts. `datasets` and `parameters` are always there, empty where unknown. */
export function recipeToJson({ of, asOf, run, code, datasets, parameters, software, ...rest }: Recipe) {
  const { parents, metrics, artifacts, usedArtifacts, problems } = rest;
  return { of, asOf, run, code, datasets, usedArtifacts, parameters, software, parents, metrics, artifacts, problems };
}
