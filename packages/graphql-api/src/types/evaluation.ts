import type { EvaluationResolvers } from '../generated/resolvers.ts';

/** A dataset that a version is evaluated on has this role. */
const role = 'evaluation';

export const evaluation: EvaluationResolvers = {
  dataset: ({ known, stated }) => (stated.dataset ? { ...stated.dataset, known, role } : null),
  metrics: ({ stated }) => stated.metrics,
  event: ({ known, position }) => known.events.load(position),
};
