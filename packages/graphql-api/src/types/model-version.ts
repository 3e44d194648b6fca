import type { ModelVersionResolvers } from '../generated/resolvers.ts';
import { toModel } from '../nodes.ts';
import { toArtifact } from './artifact.ts';
import { refOfVersion } from './refs.ts';
import { required } from './required.ts';

export const modelVersion: ModelVersionResolvers = {
  id: (found) => refOfVersion('model', found),
  ref: (found) => refOfVersion('model', found),
  model: async ({ known, ...found }) => toModel(known, required('a model', await known.models.load(found))),
  code: ({ stated }) => {
    const code = stated.recipe?.code;
    if (!code) return null;
    const { commit, repository = null, path = null, dirty = null } = code;
    return { commit, repository, path, dirty };
  },
  run: ({ stated }) => {
    const run = stated.recipe?.run;
    if (!run) return null;
    const { id, name = null, startedAt = null, endedAt = null } = run;
    return { id, name, startedAt, endedAt };
  },
  datasets: ({ known, stated }) => (stated.recipe?.datasets ?? []).map((use) => ({ ...use, known })),
  parameters: ({ stated }) => stated.recipe?.parameters ?? {},
  software: ({ stated }) => stated.recipe?.software ?? null,
  metrics: ({ stated }) => stated.metrics ?? {},
  artifacts: ({ stated }) => (stated.artifacts ?? []).map(toArtifact),
  parents: ({ known, stated }) => (stated.parents ?? []).map((parent) => ({ ...parent, known })),
  evaluations: async ({ known, ...found }) => {
    const evaluations = await known.evaluationsOfVersions.load(found);
    return evaluations.map((evaluation) => ({ ...evaluation, known }));
  },
  tags: ({ known, ...found }) => known.tagsOfVersions.load(found),
  aliases: ({ known, ...found }) => known.aliasesOfVersions.load(found),
  retraction: ({ known, retraction }) => retraction && { ...retraction, known },
  event: ({ known, position }) => known.events.load(position),
};
