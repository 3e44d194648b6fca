import type { AllocatedVersionResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { required } from './required.ts';

export const allocatedVersion: AllocatedVersionResolvers = {
  version: async ({ known, key }) =>
    toModelVersion(known, required('a model version', await known.modelVersions.load(key))),
};
