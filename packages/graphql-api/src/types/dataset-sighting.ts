import type { DatasetSightingResolvers } from '../generated/resolvers.ts';
import { toCodeVersion, toRun } from '../things.ts';

export const datasetSighting: DatasetSightingResolvers = {
  heldBy: ({ known, namespace, stated }) => toCodeVersion(known, namespace, stated.heldBy),
  run: ({ known, namespace, stated }) => toRun(known, namespace, stated.recipe?.run),
  event: ({ known, position }) => known.events.load(position),
};
