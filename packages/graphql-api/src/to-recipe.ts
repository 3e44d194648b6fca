import { codeName } from '@pedigree/kernel';
import type { VersionKey } from '@pedigree/views';
import { metricsOfVersion } from './metrics-of-version.ts';
import type { DatasetUseNode, DatasetVersionNode, ModelVersionNode, RecipeNode } from './nodes.ts';
import { toArtifact, toCodeVersion } from './things.ts';
import { refOfDigest, refOfVersion } from './types/refs.ts';

/** All that went into a version, of whichever kind. */
export function toRecipe(version: ModelVersionNode | DatasetVersionNode): RecipeNode {
  return version.__typename === 'ModelVersion' ? toRecipeOfModel(version) : toRecipeOfDataset(version);
}

export function toRecipeOfModel(version: ModelVersionNode): RecipeNode {
  const { known, namespace, stated } = version;
  const { recipe = {}, parents = [], artifacts = [] } = stated;
  return {
    known,
    of: refOfVersion('model', version),
    namespace,
    stated: recipe,
    code: toCodeVersion(known, namespace, recipe.code),
    datasets: (recipe.datasets ?? []).map((use) => ({ ...use, known })),
    parents: parents.map((parent) => ({ ...parent, known })),
    artifacts: artifacts.map((artifact) => toArtifact(known, namespace, artifact)),
    metrics: () => metricsOfVersion(version),
    pastUnknownTo: null,
  };
}

/** A dataset version is made of what it is derived from, too. */
export function toRecipeOfDataset({ known, heldBy, pastUnknown, ...version }: DatasetVersionNode): RecipeNode {
  const { namespace, stated } = version;
  const { recipe = {}, derivedFrom = [], artifacts = [] } = stated;
  const used = (recipe.datasets ?? []).map((use) => ({ ...use, known }));
  const derived = derivedFrom.filter((source) => !used.some((use) => isSame(source, use)));
  return {
    known,
    of: refOfVersion('dataset', version),
    namespace,
    stated: recipe,
    code: toCodeVersion(known, namespace, recipe.code ?? heldBy ?? undefined),
    datasets: [...used, ...derived.map((source) => ({ ...source, role: 'derived', known }))],
    parents: [],
    artifacts: artifacts.map((artifact) => toArtifact(known, namespace, artifact)),
    metrics: async () => [],
    pastUnknownTo: pastUnknown ? refOfHolder(version, heldBy) : null,
  };
}

/** The commit that is said to hold a version; the version itself where none is. */
function refOfHolder(version: VersionKey, heldBy: DatasetVersionNode['heldBy']): string {
  if (!heldBy) return refOfVersion('dataset', version);
  const name = codeName(heldBy.repository);
  return refOfDigest('code', { namespace: version.namespace, name }, `git:${heldBy.commit}`);
}

type OfDigest = Pick<DatasetUseNode, 'namespace' | 'name' | 'digest'>;

function isSame(one: OfDigest, other: OfDigest): boolean {
  return one.namespace === other.namespace && one.name === other.name && one.digest === other.digest;
}
