import { emptyFacts, type Facts, type FactsOfSection } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import { type AskedVersion, findVersion } from '../find-version.ts';
import type { Known } from '../known.ts';
import type { DatasetVersionNode } from '../nodes.ts';
import type { SlotAsked } from '../references.ts';
import { toRecipe } from '../to-recipe.ts';
import { refOf, refOfVersion } from '../types/refs.ts';
import { factsOfRecipes } from './facts-of-recipes.ts';
import { entriesKnown } from './keyed.ts';
import { schemaFacts } from './schema-facts.ts';

/** A thing by the reference that means it alone, and all that is known of it. */
export interface Subject {
  readonly ref: string;
  readonly facts: Facts;
}

/**
 * What is known of versions, all of models or all of datasets, in their order; null where one of them is not there.
 *
 * @throws publicError AMBIGUOUS_REFERENCE.
 */
export async function readFactsOfVersions(
  known: Known,
  asked: readonly AskedVersion[],
): Promise<readonly Subject[] | null> {
  const found = (await Promise.all(asked.map((each) => findVersion(known, each)))).flatMap((version) => version ?? []);
  if (found.length < asked.length) return null;
  const facts = await factsOfRecipes(found.map(toRecipe));
  return found.flatMap((version, index) => {
    const own = facts[index];
    if (!own) return [];
    if (version.__typename === 'ModelVersion') return [{ ref: refOfVersion('model', version), facts: own }];
    return [{ ref: refOfVersion('dataset', version), facts: { ...own, content: contentOf(version) } }];
  });
}

function contentOf({ digest, stated }: DatasetVersionNode): FactsOfSection {
  const { rows, size, files, schema } = stated;
  const sizes = entriesKnown({ rows, size, files });
  return new Map<string, Json>([['digest', digest], ...sizes, ...schemaFacts(schema, 'schema')]);
}

/** What served in an environment at a time, by model: a state, or the versions with their shares; and a salt that was given. */
export async function readFactsOfEnvironment(known: Known, { environment, at }: SlotAsked): Promise<Subject> {
  const { views } = known.sources;
  const servings = await views.servingOfEnvironment(known.scope, environment, at ?? null, known.asOf);
  const serving = new Map<string, Json>();
  for (const { namespace, model, allocation } of servings) {
    // That nothing is known is no fact, and no difference to a model that nobody had recorded yet.
    if (allocation.state === 'UNKNOWN') continue;
    serving.set(
      model,
      allocation.state === 'NOTHING'
        ? allocation.state
        : [...allocation.versions].sort(inTheirPlaces).map(({ number, ...rest }) => ({
            version: refOfVersion('model', { namespace, name: model, number }),
            ...rest,
          })),
    );
    if (allocation.state === 'SERVING' && allocation.salt !== undefined) serving.set(`${model}#salt`, allocation.salt);
  }
  const ref = refOf('environment', environment);
  return { ref: at === undefined ? ref : `${ref}@${at}`, facts: { ...emptyFacts, serving } };
}

/** Those with a share are routed to in this order; in which order shadows are named says nothing. */
function inTheirPlaces(one: Allocated, other: Allocated): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(version: Allocated): number {
  return 'share' in version ? 0 : version.number;
}

type Allocated = Extract<Allocation, { readonly state: 'SERVING' }>['versions'][number];
