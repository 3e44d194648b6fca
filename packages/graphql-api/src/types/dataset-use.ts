import type { DatasetUseResolvers } from '../generated/resolvers.ts';
import { toDatasetVersion } from '../nodes.ts';
import { refOfUse } from './refs.ts';

export const datasetUse: DatasetUseResolvers = {
  ref: async (use) => refOfUse(use, await use.known.datasetVersionsByDigest.load(use)),
  indirect: ({ indirect = false }) => indirect,
  version: async (use) => {
    const version = await use.known.datasetVersionsByDigest.load(use);
    return version && toDatasetVersion(use.known, version);
  },
};
