import type { SoftwareUseResolvers } from '../generated/resolvers.ts';
import { readModelVersion } from '../read-model-version.ts';

export const softwareUse: SoftwareUseResolvers = {
  modelVersion: ({ known, key }, _, __, asked) => readModelVersion(known, key, asked),
};
