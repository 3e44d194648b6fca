import { toMetric } from '../find/leaderboard-cursor.ts';
import type { LeaderboardEntryResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { evaluationRole } from './evaluation.ts';
import { required } from './required.ts';

export const leaderboardEntry: LeaderboardEntryResolvers = {
  value: ({ score }) => toMetric(score),
  modelVersion: async ({ known, key }) =>
    toModelVersion(known, required('a model version', await known.modelVersions.load(key))),
  dataset: ({ known, dataset }) => dataset && { ...dataset, known, role: evaluationRole },
  event: ({ known, position }) => known.events.load(position),
};
