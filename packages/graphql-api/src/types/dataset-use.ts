import type { DatasetUseResolvers } from '../generated/resolvers.ts';
import { refOfDigest, refOfVersion } from './refs.ts';

export const datasetUse: DatasetUseResolvers = {
  ref: async (use) => {
    const version = await use.known.datasetVersionsByDigest.load(use);
    return version ? refOfVersion('dataset', version) : refOfDigest('dataset', use, use.digest);
  },
};
