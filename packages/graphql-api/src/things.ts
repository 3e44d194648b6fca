import type { ModelVersionFound } from '@pedigree/views';
import type { Known } from './known.ts';

/** What events state of a thing that has no stream of its own, in a namespace, with null for what is left out. */
interface Thing<Type extends string> {
  readonly __typename: Type;
  readonly known: Known;
  readonly namespace: string;
}

export interface ArtifactNode extends Thing<'Artifact'> {
  readonly name: string | null;
  readonly uri: string | null;
  readonly digest: string | null;
  readonly size: number | null;
  readonly mediaType: string | null;
}

export interface CodeVersionNode extends Thing<'CodeVersion'> {
  readonly repository: string | null;
  readonly commit: string;
  readonly path: string | null;
  readonly dirty: boolean | null;
}

export interface RunNode extends Thing<'Run'> {
  readonly id: string;
  readonly name: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

type Stated = ModelVersionFound['stated'];
type StatedArtifact = NonNullable<Stated['artifacts']>[number];
type StatedRecipe = NonNullable<Stated['recipe']>;

export function toArtifact(known: Known, namespace: string, stated: StatedArtifact): ArtifactNode {
  const { name = null, uri = null, digest = null, size = null, mediaType = null } = stated;
  return { __typename: 'Artifact', known, namespace, name, uri, digest, size, mediaType };
}

export function toCodeVersion(known: Known, namespace: string, stated: StatedRecipe['code']): CodeVersionNode | null {
  if (!stated) return null;
  const { repository = null, commit, path = null, dirty = null } = stated;
  return { __typename: 'CodeVersion', known, namespace, repository, commit, path, dirty };
}

export function toRun(known: Known, namespace: string, stated: StatedRecipe['run']): RunNode | null {
  if (!stated) return null;
  const { id, name = null, startedAt = null, endedAt = null } = stated;
  return { __typename: 'Run', known, namespace, id, name, startedAt, endedAt };
}
