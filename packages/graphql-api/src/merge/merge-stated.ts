import { emptyFacts, type FactsOfSection, mergeFacts, namePackagesAlike } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';
import { type Decided, type Decisions, decide } from './decide.ts';
import { mergingOfDigests } from './digests-of-packages.ts';
import {
  mergedSections,
  nestedSections,
  type RecipeFacts,
  type StatedRecipe,
  toRecipeFacts,
  toTrainingInput,
} from './recipe-facts.ts';
import { mergeSpellings, spellAsTaken } from './spellings.ts';

/** A merged recipe in the shape of `RecordTrainingInput`, and all conflicts, of which those that are open are not in it. */
interface MergedRecipe {
  readonly recipe: Readonly<Record<string, Json>>;
  readonly conflicts: readonly Decided[];
}

/**
 * Merges two recipes three ways, part by part.
 *
 * Laws: merging a recipe with itself is that recipe; merging the base with a recipe is that recipe; exchanging the sides exchanges
 * their names and nothing else.
 *
 * @throws publicError INVALID_ARGUMENT for a decision of what is no conflict.
 */
export function mergeStated(
  ours: StatedRecipe,
  theirs: StatedRecipe,
  bases: readonly StatedRecipe[],
  decisions: Decisions,
): MergedRecipe {
  const { facts, finish } = layOut([ours, theirs, ...bases]);
  const parts = mergedSections.map((section) => ({ section, ...mergeSection(facts, section) }));
  const open = parts.flatMap(({ section, conflicts }) => conflicts.map((conflict) => ({ section, conflict })));
  const conflicts = decide(open, decisions);
  const decided = parts.map(({ section, facts: merged }) => {
    const own = conflicts.filter((each) => each.section === section);
    return [section, new Map([...merged, ...own.flatMap(taken)])] as const;
  });
  return { recipe: toTrainingInput(finish({ ...emptyFacts, ...Object.fromEntries(decided) })), conflicts };
}

/** Recipes by part and path as they are merged, and what is left to do with a merged one once all is decided. */
function layOut(recipes: readonly StatedRecipe[]) {
  const softwares = recipes.map(({ software = {} }) => software);
  const { all, spellings } = namePackagesAlike(softwares, { choose: mergeSpellings });
  const facts = toRecipeFacts(recipes.map((recipe, index) => ({ ...recipe, software: all[index] ?? {} })));
  const { apart, withDigests } = mergingOfDigests(facts.map(({ software }) => software));
  return {
    facts: facts.map((each, index): RecipeFacts => ({ ...each, software: apart[index] ?? each.software })),
    finish: (merged: RecipeFacts): RecipeFacts => ({
      ...merged,
      software: spellAsTaken(withDigests(merged.software), spellings, apart),
    }),
  };
}

function mergeSection(all: readonly RecipeFacts[], section: (typeof mergedSections)[number]) {
  const [ours, theirs, ...bases] = all.map((facts): FactsOfSection => facts[section]);
  return mergeFacts(ours ?? new Map(), theirs ?? new Map(), bases, { nested: nestedSections.has(section) });
}

function taken({ conflict, decision }: Decided): (readonly [string, Json])[] {
  if (decision === null) return [];
  const value = decision === 'OURS' ? conflict.ours : conflict.theirs;
  return value === undefined ? [] : [[conflict.path, value]];
}
