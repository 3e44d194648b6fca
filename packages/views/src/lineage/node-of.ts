import { codeName, type Json, type Position } from '@pedigree/kernel';
import type { ModelEvents } from '@pedigree/schema/events';
import type { Name, VersionKey } from '../name.ts';
import { type LineageKind, lineageKinds } from './answer.ts';
import type { LineageNodeRow } from './row.ts';

type Trained = ModelEvents['ModelTrained']['data'];
type Recipe = NonNullable<Trained['recipe']>;
type Artifact = NonNullable<Trained['artifacts']>[number];

/** The node of each kind of thing, as it is when nothing more is known of it than its name. */
export const nodeOf = {
  dataset: ({ namespace, name, digest }: Name & { readonly digest: string }, position: Position): LineageNodeRow =>
    node('dataset', { namespace, name, version: digest, digest }, position),
  code: (namespace: string, code: NonNullable<Recipe['code']>, position: Position): LineageNodeRow => {
    const { repository, commit } = code;
    const digest = `git:${commit}`;
    const stated = { ...(repository !== undefined && { repository }), commit };
    return state(node('code', { namespace, name: codeName(repository), version: digest, digest }, position), stated);
  },
  run: (namespace: string, run: NonNullable<Recipe['run']>, position: Position): LineageNodeRow => {
    const row = state(node('run', { namespace, name: run.id }, position), { ...run });
    return run.name === undefined ? row : { ...row, label: run.name, labelPosition: position };
  },
  model: (key: VersionKey, position: Position): LineageNodeRow => ({
    ...node('model', { ...key, version: String(key.number) }, position),
    versionNumber: key.number,
    versionPosition: position,
  }),
  artifact: (namespace: string, digest: string, position: Position): LineageNodeRow =>
    node('artifact', { namespace, name: digest, digest }, position),
  awaited: ({ namespace, name, digest }: Name & { readonly digest: string }, position: Position): LineageNodeRow => ({
    ...node('model', { namespace, name, version: digest, digest }, position),
    kind: lineageKinds.indexOf('awaited'),
  }),
} satisfies Readonly<Record<LineageKind, unknown>>;

/** Bytes that a version states, with what it says of them. */
export function statedArtifact(
  namespace: string,
  digest: string,
  { name, uri, size, mediaType }: Artifact,
  position: Position,
): LineageNodeRow {
  const stated = {
    ...(name !== undefined && { name }),
    ...(uri !== undefined && { uri }),
    ...(size !== undefined && { size }),
    ...(mediaType !== undefined && { mediaType }),
  };
  return state(nodeOf.artifact(namespace, digest, position), stated);
}

/** The reference by which a version is known for ever, or (of a dataset) found once it is recorded. */
export function referenceTo(kind: 'dataset' | 'model', { namespace, name, number }: VersionKey): string {
  return `${kind}:${namespace}/${name}@${number}`;
}

function node(
  kind: LineageKind,
  of: Name & { readonly version?: string; readonly digest?: string },
  position: Position,
): LineageNodeRow {
  const { namespace, name, version, digest = null } = of;
  return {
    identity: `${kind}:${namespace}/${name}${version === undefined ? '' : `@${version}`}`,
    alias: null,
    kind: lineageKinds.indexOf(kind),
    namespace,
    name,
    digest,
    versionNumber: null,
    versionPosition: null,
    label: null,
    labelPosition: null,
    stated: null,
    statedPosition: null,
    position,
  };
}

function state(row: LineageNodeRow, stated: { readonly [member: string]: Json }): LineageNodeRow {
  return { ...row, stated, statedPosition: row.position };
}
