import { findProblems } from '../find-problems.ts';
import type { RecipeResolvers } from '../generated/resolvers.ts';
import { toRun } from '../things.ts';
import { refOf } from './refs.ts';

export const recipe: RecipeResolvers = {
  asOf: ({ known }) => known.asOf,
  run: ({ known, namespace, stated }) => toRun(known, namespace, stated.run),
  usedArtifacts: ({ namespace, stated }) =>
    (stated.usedArtifacts ?? []).map((use) => ({ ...use, ref: refOf('artifact', { namespace, name: use.digest }) })),
  parameters: ({ stated }) => stated.parameters ?? {},
  software: ({ stated }) => stated.software ?? null,
  metrics: async ({ metrics }) => Object.fromEntries((await metrics()).map(({ name, value }) => [name, value])),
  problems: findProblems,
};
