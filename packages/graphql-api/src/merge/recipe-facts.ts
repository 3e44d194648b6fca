import { type Facts, type FactsOfSection, flatten, type Section, unflatten } from '@pedigree/compare';
import { formatReference, type Json } from '@pedigree/kernel';
import { entriesKnown, keyedAlike } from '../diff/keyed.ts';
import type { ModelVersionNode } from '../nodes.ts';

/** The parts of a recipe that are merged: what can be trained with again. */
export const mergedSections = [
  'code',
  'datasets',
  'artifacts',
  'parameters',
  'software',
] as const satisfies readonly Section[];

/** What went into a version, by part and path, so that each path can be taken from another version. */
export type RecipeFacts = Pick<Facts, (typeof mergedSections)[number]>;

/** The parts in which paths lead through objects. */
export const nestedSections: ReadonlySet<Section> = new Set<Section>(['parameters', 'software']);

/** What a version states of what went into it. */
export type StatedRecipe = NonNullable<ModelVersionNode['stated']['recipe']>;

/** Lays recipes out, each thing called alike in all. A commit is one value with its repository; a dataset, by role and name, is the input that names it. */
export function toRecipeFacts(recipes: readonly StatedRecipe[]): readonly RecipeFacts[] {
  const nameOf = ({ role, namespace, name }: Use) => `${role} ${namespace}/${name}`;
  const uses = keyedAlike(
    recipes.map(({ datasets = [] }) => datasets),
    nameOf,
    (use) => `${nameOf(use)}@${use.digest}`,
  );
  const bytes = keyedAlike(
    recipes.map(({ usedArtifacts = [] }) => usedArtifacts),
    ({ role }) => role,
    ({ role, digest }) => `${role} ${digest}`,
  );
  return recipes.map(({ code, parameters = {}, software = {} }, index) => ({
    code: new Map(code ? [['code', Object.fromEntries(entriesKnown(code))]] : []),
    datasets: mapValues(uses[index], toUseInput),
    artifacts: mapValues(bytes[index], ({ role, digest }) => ({ role, digest })),
    parameters: flatten(parameters),
    software: flatten(Object.fromEntries(entriesKnown(software))),
  }));
}

type Use = NonNullable<StatedRecipe['datasets']>[number];

function toUseInput({ role, namespace, name, digest, indirect }: Use): Json {
  const dataset = formatReference({ kind: 'dataset', namespace, name, version: { by: 'digest', digest } });
  return { dataset, role, ...(indirect === true && { indirect }) };
}

function mapValues<Item>(items: ReadonlyMap<string, Item> = new Map(), toJson: (item: Item) => Json): FactsOfSection {
  return new Map([...items].map(([key, item]) => [key, toJson(item)]));
}

/** A recipe as `RecordTrainingInput` takes it; parts of which nothing is known are left out. */
export function toTrainingInput(facts: RecipeFacts): Readonly<Record<string, Json>> {
  const { code, datasets, artifacts, parameters, software } = facts;
  const [commit] = code.values();
  return {
    ...(commit !== undefined && { code: commit }),
    ...(datasets.size > 0 && { datasets: [...datasets.values()] }),
    ...(artifacts.size > 0 && { usedArtifacts: [...artifacts.values()] }),
    ...(parameters.size > 0 && { parameters: unflatten(parameters) }),
    ...(software.size > 0 && { software: unflatten(software) }),
  };
}
