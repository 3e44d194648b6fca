import type { Reference } from '@pedigree/kernel';
import type { ModelVersionResolvers } from '../generated/resolvers.ts';
import { certainImpactField, certainLineageFields } from '../lineage/lineage-fields.ts';
import { type ModelVersionNode, toModel } from '../nodes.ts';
import { readServingOf } from '../read-serving.ts';
import { toArtifact, toCodeVersion, toRun } from '../things.ts';
import { toRecipeOfModel } from '../to-recipe.ts';
import { refOfVersion } from './refs.ts';
import { required } from './required.ts';

const referenceOf = ({ namespace, name, number }: ModelVersionNode): Reference => ({
  kind: 'model',
  namespace,
  name,
  version: { by: 'number', number },
});

export const modelVersion: ModelVersionResolvers = {
  id: (found) => refOfVersion('model', found),
  ref: (found) => refOfVersion('model', found),
  asOf: ({ known }) => known.asOf,
  model: async ({ known, ...found }) => toModel(known, required('a model', await known.models.load(found))),
  code: ({ known, namespace, stated }) => toCodeVersion(known, namespace, stated.recipe?.code),
  run: ({ known, namespace, stated }) => toRun(known, namespace, stated.recipe?.run),
  datasets: ({ known, stated }) => (stated.recipe?.datasets ?? []).map((use) => ({ ...use, known })),
  parameters: ({ stated }) => stated.recipe?.parameters ?? {},
  software: ({ stated }) => stated.recipe?.software ?? null,
  metrics: ({ stated }) => stated.metrics ?? {},
  artifacts: ({ known, namespace, stated }) =>
    (stated.artifacts ?? []).map((artifact) => toArtifact(known, namespace, artifact)),
  parents: ({ known, stated }) => (stated.parents ?? []).map((parent) => ({ ...parent, known })),
  evaluations: async ({ known, ...found }) => {
    const evaluations = await known.evaluationsOfVersions.load(found);
    return evaluations.map((evaluation) => ({ ...evaluation, known }));
  },
  approvals: async ({ known, ...found }) => {
    const approvals = await known.approvalsOfVersions.load(found);
    return approvals.map((approval) => ({ ...approval, known, namespace: found.namespace }));
  },
  tags: ({ known, ...found }) => known.tagsOfVersions.load(found),
  aliases: ({ known, ...found }) => known.aliasesOfVersions.load(found),
  retraction: ({ known, retraction }) => retraction && { ...retraction, known },
  event: ({ known, position }) => known.events.load(position),
  recipe: toRecipeOfModel,
  packages: ({ stated }) =>
    Object.entries(stated.recipe?.software?.packages ?? {})
      .map(([name, version]) => ({ name, version }))
      .sort((one, other) => Number(one.name > other.name) - Number(one.name < other.name)),
  serving: ({ known, ...found }) => readServingOf(known, found),
  servingPeriods: async ({ known, ...found }) => {
    const periods = await known.servingPeriodsOfVersions.load(found);
    return periods.map((period) => ({ ...period, known }));
  },
  ...certainLineageFields(referenceOf),
  impact: certainImpactField(referenceOf),
};
