import { type FactsOfSection, flatten, namePackagesAlike, type Section } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';
import { codeFacts, usesByName } from '../diff/facts-of-recipes.ts';
import { entriesKnown } from '../diff/keyed.ts';
import type { ModelVersionNode } from '../nodes.ts';
import { toRecipeOfModel } from '../to-recipe.ts';

/** Something that the recipe of a version says. */
export interface VersionFact {
  readonly section: Section;
  /** How it is called in this version, as in `Difference`. */
  readonly path: string;
  readonly value: Json;
  /** What it is called in every version, whatever else that one says. */
  readonly key: string;
}

/**
 * What went into a version and was decided by somebody, part by part.
 *
 * @param like a version that names the packages which both have; unless given they are named as they are written.
 */
export function factsOfVersion(version: ModelVersionNode, like = version): readonly VersionFact[] {
  const recipe = toRecipeOfModel(version);
  const { parameters = {} } = recipe.stated;
  const softwares = [like, version].map(({ stated }) => stated.recipe?.software ?? {});
  const [, software = {}] = namePackagesAlike(softwares, { choose: ([first]) => first }).all;
  return [
    ...byPath('code', codeFacts(recipe.code)),
    ...datasetsOf(recipe),
    ...byPath('parameters', flatten(parameters)),
    ...byPath('software', flatten(Object.fromEntries(entriesKnown(software)))),
  ];
}

function byPath(section: Section, facts: FactsOfSection): readonly VersionFact[] {
  return [...facts].map(([path, value]) => ({ section, path, value, key: `${section}:${path}` }));
}

/** A version may use several contents of a dataset in one role: the same is one with the same digest. */
function datasetsOf(recipe: ReturnType<typeof toRecipeOfModel>): readonly VersionFact[] {
  const [uses = new Map()] = usesByName([recipe]);
  return [...uses].map(([path, { role, namespace, name, digest }]) => ({
    section: 'datasets',
    path,
    value: digest,
    key: `datasets:${role} ${namespace}/${name}@${digest}`,
  }));
}
