import type { DeprecationResolvers, RetractionResolvers } from '../generated/resolvers.ts';

export const retraction: RetractionResolvers = { event: ({ known, position }) => known.events.load(position) };

export const deprecation: DeprecationResolvers = { event: ({ known, position }) => known.events.load(position) };
