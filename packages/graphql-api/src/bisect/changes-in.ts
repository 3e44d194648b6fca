import { factsOfRecipes } from '../diff/facts-of-recipes.ts';
import { type DiffOptions, toDiff } from '../diff/to-diff.ts';
import { type ModelVersionNode, toModelVersion } from '../nodes.ts';
import { toRecipe } from '../to-recipe.ts';
import { findParent } from '../types/parent.ts';
import { refOf } from './judge-versions.ts';

/** What differs between a version and each of its parents that is recorded, in the order in which it names them. */
export async function changesIn(version: ModelVersionNode, options: DiffOptions) {
  const { known, stated } = version;
  const found = await Promise.all((stated.parents ?? []).map((parent) => findParent({ ...parent, known })));
  const parents = found.flatMap((parent) => (parent.found === 'ONE' ? toModelVersion(known, parent.version) : []));
  const diffs = await Promise.all(parents.map((parent) => differenceBetween(parent, version, options)));
  return diffs.flat();
}

async function differenceBetween(parent: ModelVersionNode, version: ModelVersionNode, options: DiffOptions) {
  const [before, after] = await factsOfRecipes([parent, version].map(toRecipe));
  if (!before || !after) return [];
  return [toDiff(version.known, { ref: refOf(parent), facts: before }, { ref: refOf(version), facts: after }, options)];
}
