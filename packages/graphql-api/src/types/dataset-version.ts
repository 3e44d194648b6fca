import type { DatasetVersionResolvers } from '../generated/resolvers.ts';
import { toDataset } from '../nodes.ts';
import { toArtifact } from './artifact.ts';
import { refOfDigest, refOfVersion } from './refs.ts';
import { required } from './required.ts';

export const datasetVersion: DatasetVersionResolvers = {
  id: (found) => refOfVersion('dataset', found),
  ref: (found) => refOfVersion('dataset', found),
  dataset: async ({ known, ...found }) => toDataset(known, required('a dataset', await known.datasets.load(found))),
  artifacts: ({ stated }) => (stated.artifacts ?? []).map(toArtifact),
  schema: ({ stated }) => stated.schema,
  rows: ({ stated }) => stated.rows ?? null,
  size: ({ stated }) => stated.size ?? null,
  files: ({ stated }) => stated.files ?? null,
  derivedFrom: async ({ known, stated }) => {
    const sources = stated.derivedFrom ?? [];
    const recorded = await Promise.all(sources.map((source) => known.datasetVersionsByDigest.load(source)));
    return sources.map((source, index) => {
      const version = recorded[index];
      return version ? refOfVersion('dataset', version) : refOfDigest('dataset', source, source.digest);
    });
  },
  retraction: ({ known, retraction }) => retraction && { ...retraction, known },
  event: ({ known, position }) => known.events.load(position),
};
