import type { Reference } from '@pedigree/kernel';
import type { DatasetVersionResolvers } from '../generated/resolvers.ts';
import { certainImpactField, certainLineageFields } from '../lineage/lineage-fields.ts';
import { type DatasetVersionNode, toDataset } from '../nodes.ts';
import { toArtifact } from '../things.ts';
import { toRecipeOfDataset } from '../to-recipe.ts';
import { refOfUse, refOfVersion } from './refs.ts';
import { required } from './required.ts';

const referenceOf = ({ namespace, name, number }: DatasetVersionNode): Reference => ({
  kind: 'dataset',
  namespace,
  name,
  version: { by: 'number', number },
});

export const datasetVersion: DatasetVersionResolvers = {
  id: (found) => refOfVersion('dataset', found),
  ref: (found) => refOfVersion('dataset', found),
  asOf: ({ known }) => known.asOf,
  dataset: async ({ known, ...found }) => toDataset(known, required('a dataset', await known.datasets.load(found))),
  artifacts: ({ known, namespace, stated }) =>
    (stated.artifacts ?? []).map((artifact) => toArtifact(known, namespace, artifact)),
  schema: ({ stated }) => stated.schema,
  rows: ({ stated }) => stated.rows ?? null,
  size: ({ stated }) => stated.size ?? null,
  files: ({ stated }) => stated.files ?? null,
  derivedFrom: async ({ known, stated }) => {
    const sources = stated.derivedFrom ?? [];
    const recorded = await Promise.all(sources.map((source) => known.datasetVersionsByDigest.load(source)));
    return sources.map((source, index) => refOfUse(source, recorded[index] ?? null));
  },
  retraction: ({ known, retraction }) => retraction && { ...retraction, known },
  event: ({ known, position }) => known.events.load(position),
  sightings: async ({ known, ...found }) => {
    const sightings = await known.sightingsOfVersions.load(found);
    return sightings.map((sighting) => ({ ...sighting, known, namespace: found.namespace }));
  },
  recipe: toRecipeOfDataset,
  ...certainLineageFields(referenceOf),
  impact: certainImpactField(referenceOf),
};
