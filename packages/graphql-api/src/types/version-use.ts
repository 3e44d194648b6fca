import type { ServingPeriodResolvers, VersionUseResolvers } from '../generated/resolvers.ts';
import { readModelVersion } from '../read-model-version.ts';
import { refOf } from './refs.ts';

export const versionUse: VersionUseResolvers = {
  modelVersion: ({ known, key }, _, __, asked) => readModelVersion(known, key, asked),
};

export const servingPeriod: ServingPeriodResolvers = {
  environmentRef: ({ namespace, environment }) => refOf('environment', { namespace, name: environment }),
  event: ({ known, position }) => known.events.load(position),
};
