import { factsOfRecipes } from '../diff/facts-of-recipes.ts';
import { type DiffOptions, toDiff } from '../diff/to-diff.ts';
import type { ModelVersionNode, RecipeNode } from '../nodes.ts';
import { toRecipe } from '../to-recipe.ts';
import { refOfDigest } from '../types/refs.ts';
import { refOf } from './judge-versions.ts';
import type { Measured } from './read-values.ts';

/** What differs between a version and each of those that it came of; of the metric in question what was measured on the same. */
export async function changesIn(
  version: ModelVersionNode,
  parents: readonly ModelVersionNode[],
  measured: Measured,
  options: DiffOptions,
) {
  const recipeOf = (each: ModelVersionNode) => measuredAlike(toRecipe(each), measured);
  const diffs = await Promise.all(
    parents.map(async (parent) => {
      const [before, after] = await factsOfRecipes([recipeOf(parent), recipeOf(version)]);
      if (!before || !after) return [];
      const [a, b] = [
        { ref: refOf(parent), facts: before },
        { ref: refOf(version), facts: after },
      ];
      return [toDiff(version.known, a, b, options)];
    }),
  );
  return diffs.flat();
}

function measuredAlike(recipe: RecipeNode, { metric, dataset }: Measured): RecipeNode {
  const wanted = dataset ? refOfDigest('dataset', dataset, dataset.digest) : undefined;
  return {
    ...recipe,
    metrics: async () => (await recipe.metrics()).filter((each) => each.name !== metric || each.dataset === wanted),
  };
}
