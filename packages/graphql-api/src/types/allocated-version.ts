import type { AllocatedVersionResolvers } from '../generated/resolvers.ts';
import { readModelVersion } from '../read-model-version.ts';

export const allocatedVersion: AllocatedVersionResolvers = {
  version: ({ known, key }, _, __, asked) => readModelVersion(known, key, asked),
};
