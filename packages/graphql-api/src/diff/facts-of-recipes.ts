import {
  emptyFacts,
  type Facts,
  type FactsOfSection,
  flatten,
  namePackagesAlike,
  type Spellings,
} from '@pedigree/compare';
import { codeName, groupBy, type Json } from '@pedigree/kernel';
import type { DatasetUseNode, RecipeNode } from '../nodes.ts';
import type { CodeVersionNode } from '../things.ts';
import { refOfParent } from '../types/parent.ts';
import { entriesKnown, keyedAlike, nameInPath, withDetails } from './keyed.ts';
import { metricFacts } from './metric-facts.ts';
import { schemaFacts } from './schema-facts.ts';

/** All that is known of what went into some versions, each thing called alike in all of them. */
export async function factsOfRecipes(recipes: readonly RecipeNode[]): Promise<readonly Facts[]> {
  const datasets = await datasetFacts(recipes);
  const artifacts = artifactFacts(recipes);
  const { all: software } = namePackagesAlike(
    recipes.map(({ stated }) => stated.software ?? {}),
    { choose: lastOf },
  );
  const metrics = metricFacts(await Promise.all(recipes.map((recipe) => recipe.metrics())));
  return recipes.map(
    ({ code, stated, parents }, index): Facts => ({
      ...emptyFacts,
      code: codeFacts(code),
      datasets: datasets[index] ?? new Map(),
      parents: new Map(
        [...groupBy(parents, refOfParent)].map(([ref, same]) => [ref, same.map(({ relation }) => relation).join(' ')]),
      ),
      parameters: flatten(stated.parameters ?? {}),
      software: flatten(Object.fromEntries(entriesKnown(software[index] ?? {}))),
      metrics: metrics[index] ?? new Map(),
      artifacts: artifacts[index] ?? new Map(),
    }),
  );
}

/** What is written now: by the last that writes it. */
function lastOf(spellings: Spellings): string | undefined {
  return spellings.findLast((name) => name !== undefined);
}

export function codeFacts(code: CodeVersionNode | null): FactsOfSection {
  if (!code) return new Map();
  const { repository, commit, path, dirty } = code;
  const place = repository === null ? undefined : codeName(repository);
  const known = { repository: place, commit, path: path ?? undefined, dirty: dirty ?? undefined };
  return new Map(entriesKnown(known));
}

function datasetFacts(recipes: readonly RecipeNode[]): Promise<readonly FactsOfSection[]> {
  const keyed = usesByName(recipes);
  return Promise.all(keyed.map(async (uses) => new Map((await Promise.all([...uses].map(factsOfUse))).flat())));
}

/** The datasets of some recipes by how they are called in all of them: by name alone where all are of one namespace. */
export function usesByName(recipes: readonly RecipeNode[]): readonly ReadonlyMap<string, DatasetUseNode>[] {
  const lists = recipes.map(({ datasets }) => datasets);
  const namespaces = new Set([...recipes, ...lists.flat()].map(({ namespace }) => namespace));
  const nameOf = (use: DatasetUseNode) => (namespaces.size === 1 ? use.name : `${use.namespace}/${use.name}`);
  const byRole = (use: DatasetUseNode) => `${nameOf(use)} (${use.role})`;
  return keyedAlike(lists, nameOf, byRole, (use) => `${byRole(use)} ${use.digest}`);
}

async function factsOfUse([key, use]: readonly [string, DatasetUseNode]): Promise<(readonly [string, Json])[]> {
  const version = await use.known.datasetVersionsByDigest.load(use);
  const details = withDetails(key, use.digest, { role: use.role, rows: version?.stated.rows });
  return [...details, ...schemaFacts(version?.stated.schema, `${key}#schema`)];
}

function artifactFacts(recipes: readonly RecipeNode[]): readonly FactsOfSection[] {
  type Artifact = RecipeNode['artifacts'][number];
  const nameOf = ({ name, uri, digest }: Artifact) => nameInPath(name ?? uri ?? digest ?? 'unnamed');
  const keyed = keyedAlike(
    recipes.map(({ artifacts }) => artifacts),
    nameOf,
    (artifact) => `${nameOf(artifact)} (${artifact.digest ?? artifact.uri})`,
  );
  return keyed.map(
    (artifacts) =>
      new Map(
        [...artifacts].flatMap(([key, { digest, uri, size }]) =>
          withDetails(key, digest ?? uri ?? 'unknown', { size: size ?? undefined }),
        ),
      ),
  );
}
