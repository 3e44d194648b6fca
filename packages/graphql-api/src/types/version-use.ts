import type { ServingPeriodResolvers, VersionUseResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { refOf } from './refs.ts';
import { required } from './required.ts';

export const versionUse: VersionUseResolvers = {
  modelVersion: async ({ known, key }) =>
    toModelVersion(known, required('a model version', await known.modelVersions.load(key))),
};

export const servingPeriod: ServingPeriodResolvers = {
  environmentRef: ({ namespace, environment }) => refOf('environment', { namespace, name: environment }),
  event: ({ known, position }) => known.events.load(position),
};
