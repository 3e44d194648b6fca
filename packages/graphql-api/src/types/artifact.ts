import type { ModelVersionFound } from '@pedigree/views';
import type { Artifact } from '../generated/resolvers.ts';

type StatedArtifact = NonNullable<ModelVersionFound['stated']['artifacts']>[number];

/** An artifact as an event states it, with null for what it leaves out. */
export function toArtifact(stated: StatedArtifact): Artifact {
  const { name = null, uri = null, digest = null, size = null, mediaType = null } = stated;
  return { name, uri, digest, size, mediaType };
}
