import type { ModelAliasResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { required } from './required.ts';

export const modelAlias: ModelAliasResolvers = {
  version: async ({ known, model, number }) => {
    const found = await known.modelVersions.load({ ...model, number });
    return toModelVersion(known, required('a model version', found));
  },
  event: ({ known, position }) => known.events.load(position),
};
