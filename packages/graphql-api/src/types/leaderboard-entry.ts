import { toMetric } from '../find/leaderboard-cursor.ts';
import type { LeaderboardEntryResolvers } from '../generated/resolvers.ts';
import { readModelVersion } from '../read-model-version.ts';
import { evaluationRole } from './evaluation.ts';

export const leaderboardEntry: LeaderboardEntryResolvers = {
  value: ({ score }) => toMetric(score),
  modelVersion: ({ known, key }, _, __, asked) => readModelVersion(known, key, asked),
  dataset: ({ known, dataset }) => dataset && { ...dataset, known, role: evaluationRole },
  event: ({ known, position }) => known.events.load(position),
};
