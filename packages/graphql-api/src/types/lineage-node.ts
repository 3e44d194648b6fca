import type { Json } from '@pedigree/kernel';
import type { LineageKind, LineageNodeFound } from '@pedigree/views';
import type { LineageNodeResolvers } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { type DatasetVersionNode, type ModelVersionNode, toDatasetVersion, toModelVersion } from '../nodes.ts';
import type { ArtifactNode, CodeVersionNode, RunNode } from '../things.ts';
import { required } from './required.ts';

export const lineageNode: LineageNodeResolvers = {
  subject: ({ known, found }) => subjectOf[found.kind](known, found),
};

type Subject = DatasetVersionNode | ModelVersionNode | CodeVersionNode | RunNode | ArtifactNode;

/** What a node stands for: what the view keeps of it, or the version that is recorded. */
const subjectOf: Readonly<
  Record<LineageKind, (known: Known, found: LineageNodeFound) => Subject | null | Promise<Subject | null>>
> = {
  dataset: async (known, { namespace, name, number }) => {
    if (number === null) return null;
    const version = await known.datasetVersions.load({ namespace, name, number });
    return toDatasetVersion(known, required('a dataset version', version));
  },
  model: async (known, { namespace, name, number }) => {
    if (number === null) return null;
    const version = await known.modelVersions.load({ namespace, name, number });
    return toModelVersion(known, required('a model version', version));
  },
  code: (known, { namespace, digest, stated }) => ({
    __typename: 'CodeVersion',
    known,
    namespace,
    commit: required('a commit', digest).replace(/^git:/, ''),
    repository: textIn(stated, 'repository'),
    path: null,
    dirty: null,
  }),
  run: (known, { namespace, name: id, stated }) => ({
    __typename: 'Run',
    known,
    namespace,
    id,
    name: textIn(stated, 'name'),
    startedAt: textIn(stated, 'startedAt'),
    endedAt: textIn(stated, 'endedAt'),
  }),
  awaited: () => null,
  artifact: (known, { namespace, name: digest, stated }) => ({
    __typename: 'Artifact',
    known,
    namespace,
    digest,
    name: textIn(stated, 'name'),
    uri: textIn(stated, 'uri'),
    size: numberIn(stated, 'size'),
    mediaType: textIn(stated, 'mediaType'),
  }),
};

function memberOf(stated: Json | null, member: string): unknown {
  return typeof stated === 'object' && stated !== null
    ? new Map<string, unknown>(Object.entries(stated)).get(member)
    : null;
}

function textIn(stated: Json | null, member: string): string | null {
  const value = memberOf(stated, member);
  return typeof value === 'string' ? value : null;
}

function numberIn(stated: Json | null, member: string): number | null {
  const value = memberOf(stated, member);
  return typeof value === 'number' ? value : null;
}
