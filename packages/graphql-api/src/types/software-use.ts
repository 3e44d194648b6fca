import type { SoftwareUseResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { required } from './required.ts';

export const softwareUse: SoftwareUseResolvers = {
  modelVersion: async ({ known, key }) =>
    toModelVersion(known, required('a model version', await known.modelVersions.load(key))),
};
