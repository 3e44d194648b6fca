import { factsOfRecipes } from '../diff/facts-of-recipes.ts';
import { type DiffOptions, toDiff } from '../diff/to-diff.ts';
import type { ModelVersionNode } from '../nodes.ts';
import { toRecipe } from '../to-recipe.ts';
import { refOf } from './judge-versions.ts';

/** What differs between a version and each of those that it came of. */
export async function changesIn(version: ModelVersionNode, parents: readonly ModelVersionNode[], options: DiffOptions) {
  const diffs = await Promise.all(parents.map((parent) => differenceBetween(parent, version, options)));
  return diffs.flat();
}

async function differenceBetween(parent: ModelVersionNode, version: ModelVersionNode, options: DiffOptions) {
  const [before, after] = await factsOfRecipes([parent, version].map(toRecipe));
  if (!before || !after) return [];
  return [toDiff(version.known, { ref: refOf(parent), facts: before }, { ref: refOf(version), facts: after }, options)];
}
