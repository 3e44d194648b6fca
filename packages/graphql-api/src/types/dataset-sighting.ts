import type { DatasetSightingResolvers } from '../generated/resolvers.ts';
import { toCodeVersion, toRun } from '../things.ts';

export const datasetSighting: DatasetSightingResolvers = {
  heldBy: ({ known, namespace, stated }) => toCodeVersion(known, namespace, stated.heldBy),
  pastUnknown: ({ stated }) => stated.pastUnknown ?? false,
  size: ({ stated }) => stated.size ?? null,
  files: ({ stated }) => stated.files ?? null,
  run: ({ known, namespace, stated }) => toRun(known, namespace, stated.recipe?.run),
  event: ({ known, position }) => known.events.load(position),
};
