import type { Saying } from '@pedigree/views';
import type { RecipeProblem } from './generated/resolvers.ts';
import type { DatasetUseNode, ParentNode, RecipeNode } from './nodes.ts';
import { findParent, refOfParent } from './types/parent.ts';
import { refOfUse } from './types/refs.ts';

/** What is stale or unknown of a recipe: what was stated with it, and what is seen of it as known here. */
export async function findProblems(recipe: RecipeNode): Promise<readonly RecipeProblem[]> {
  const seen = await Promise.all([
    ...recipe.datasets.map(findProblemOfUse),
    ...recipe.parents.map(findProblemOfParent),
  ]);
  const all = [
    ...(recipe.stated.problems ?? []),
    ...(isEmpty(recipe) ? [unknown] : []),
    ...(recipe.pastUnknownTo === null ? [] : [{ where: recipe.pastUnknownTo, what: cutOff }]),
    ...seen.flat(),
  ];
  return [...new Map(all.map((problem) => [`${problem.where} ${problem.what}`, problem])).values()];
}

const unknown: RecipeProblem = {
  where: 'recipe',
  what: 'lineage is unknown: nothing was recorded of what went into it',
};

const cutOff = 'the past is cut off here: what held these bytes before is unknown';

function isEmpty({ stated, code, datasets, parents }: RecipeNode): boolean {
  const { problems: _, ...parts } = stated;
  return code === null && datasets.length === 0 && parents.length === 0 && Object.keys(parts).length === 0;
}

async function findProblemOfUse(use: DatasetUseNode): Promise<readonly RecipeProblem[]> {
  const version = await use.known.datasetVersionsByDigest.load(use);
  return problemsOfInput(refOfUse(use, version), version);
}

async function findProblemOfParent(parent: ParentNode): Promise<readonly RecipeProblem[]> {
  const outcome = await findParent(parent);
  const where = refOfParent(parent);
  if (outcome.found === 'SEVERAL')
    return [{ where, what: `ambiguous: the versions ${outcome.numbers.join(', ')} have this digest` }];
  return problemsOfInput(where, outcome.found === 'ONE' ? outcome.version : null);
}

function problemsOfInput(
  where: string,
  version: { readonly retraction: Saying | null } | null,
): readonly RecipeProblem[] {
  if (!version) return [{ where, what: 'not recorded: only its digest is known' }];
  if (!version.retraction) return [];
  const { reason } = version.retraction;
  return [{ where, what: reason === null ? 'retracted' : `retracted: ${reason}` }];
}
