import type { Actor } from '@pedigree/kernel';
import type { CheckoutManifest } from '@pedigree/schema/manifests';
import type { Saying } from '@pedigree/views';
import { findProblems } from '../find-problems.ts';
import type { ArtifactNode, CodeVersionNode, DatasetUseNode, ModelVersionNode, RecipeNode } from '../nodes.ts';
import { toArtifact, toRun } from '../things.ts';
import { toRecipeOfModel } from '../to-recipe.ts';
import { refOfParent } from '../types/parent.ts';
import { refOfUse, refOfVersion } from '../types/refs.ts';

type VersionManifest = CheckoutManifest['versions'][number];

/** Which part of the traffic a version had. */
export type Share = Pick<VersionManifest, 'share' | 'shadow'>;

/** All that is known of a version. */
export async function toVersionManifest(version: ModelVersionNode, share: Share): Promise<VersionManifest> {
  const recipe = toRecipeOfModel(version);
  const { known, namespace, name, number, label, branch, occurredAt, recordedAt, actor, retraction } = version;
  const { usedArtifacts = [], parameters = {} } = recipe.stated;
  const [datasets, metrics, problems] = await Promise.all([
    Promise.all(recipe.datasets.map(toDataset)),
    recipe.metrics(),
    findProblems(recipe),
  ]);
  return {
    ref: refOfVersion('model', version),
    namespace,
    model: name,
    number,
    label,
    branch,
    ...share,
    trainedAt: occurredAt,
    recordedAt,
    actor: toActor(actor),
    retraction: toRetraction(retraction),
    code: recipe.code && toCode(recipe.code),
    run: toRunManifest(toRun(known, namespace, recipe.stated.run)),
    datasets,
    usedArtifacts: usedArtifacts.map(({ role, digest }) => ({ role, digest })),
    parameters,
    software: toSoftware(recipe),
    parents: recipe.parents.map((parent) => ({ relation: parent.relation, ref: refOfParent(parent) })),
    metrics: Object.fromEntries(metrics.map((metric) => [metric.name, metric.value])),
    artifacts: recipe.artifacts.map(toArtifactManifest),
    problems: problems.map(({ where, what }) => ({ where, what })),
  };
}

/** A person is known by an id alone: a manifest is kept where nobody can take a name out of it. */
export function toActor({ id, kind }: Actor): Pick<Actor, 'id' | 'kind'> {
  return { id, kind };
}

async function toDataset(use: DatasetUseNode): Promise<VersionManifest['datasets'][number]> {
  const { known, role, namespace, name, digest, indirect = false } = use;
  const version = await known.datasetVersionsByDigest.load(use);
  const { rows = null, size = null, files = null, artifacts = [] } = version?.stated ?? {};
  return {
    role,
    ref: refOfUse(use, version),
    namespace,
    name,
    digest,
    indirect,
    recorded: version !== null,
    rows,
    size,
    files,
    retraction: toRetraction(version?.retraction ?? null),
    artifacts: artifacts.map((artifact) => toArtifactManifest(toArtifact(known, namespace, artifact))),
  };
}

function toRetraction(saying: Saying | null): VersionManifest['retraction'] {
  return saying && { occurredAt: saying.occurredAt, reason: saying.reason };
}

function toArtifactManifest({ name, uri, digest, size, mediaType }: ArtifactNode) {
  return { name, uri, digest, size, mediaType };
}

function toCode({ repository, commit, path, dirty }: CodeVersionNode): VersionManifest['code'] {
  return { repository, commit, path, dirty };
}

function toRunManifest(run: ReturnType<typeof toRun>): VersionManifest['run'] {
  return run && { id: run.id, name: run.name, startedAt: run.startedAt, endedAt: run.endedAt };
}

function toSoftware({ stated: { software } }: RecipeNode): VersionManifest['software'] {
  if (!software) return null;
  const { language = null, languageVersion = null, packages = {} } = software;
  const { lockFileDigest = null, imageDigest = null, hardware = null } = software;
  return { language, languageVersion, packages, lockFileDigest, imageDigest, hardware };
}
