import type { EvaluationResolvers } from '../generated/resolvers.ts';

/** A dataset that a version is evaluated on has this role. */
export const evaluationRole = 'evaluation';

export const evaluation: EvaluationResolvers = {
  dataset: ({ known, stated }) => (stated.dataset ? { ...stated.dataset, known, role: evaluationRole } : null),
  metrics: ({ stated }) => stated.metrics,
  event: ({ known, position }) => known.events.load(position),
};
