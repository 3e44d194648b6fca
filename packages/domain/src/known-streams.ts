import { formatReference, isRejection, type Rejection, reject } from '@pedigree/kernel';
import type { DatasetState } from './dataset/state.ts';
import type { Thing, VersionOf } from './door.ts';
import { resolveModelVersion } from './model/resolve.ts';
import type { ModelState } from './model/state.ts';

/** The folded states of other streams that a decision may rest on, caught up just before it. */
export interface KnownStreams {
  readonly dataset: (thing: Thing) => DatasetState;
  readonly model: (thing: Thing) => ModelState;
}

/** A stream that a command wants to know before it is decided. */
export interface StreamNeed extends Thing {
  readonly category: 'dataset' | 'model';
}

interface DatasetVersionNode extends Thing {
  readonly digest: string;
}

/** A dataset version's node. By digest it need not be recorded yet; by number it must be. */
export function findDatasetVersion(
  { namespace, name, version }: VersionOf,
  streams: KnownStreams,
): DatasetVersionNode | Rejection {
  if (version.by === 'digest') return { namespace, name, digest: version.digest };
  const state = streams.dataset({ namespace, name });
  const found = version.by === 'number' ? state.versions.get(version.number) : undefined;
  return found
    ? { namespace, name, digest: found.digest }
    : unknown('dataset', { namespace, name, version }, state.registeredAt !== null, state.versions.size);
}

/** A model version as a parent: by number where it is recorded, by digest where it need not be. */
export function findParent(
  parent: VersionOf,
  streams: KnownStreams,
): { readonly number: number } | { readonly digest: string } | Rejection {
  const number = resolveModelVersion(parent, streams.model(parent));
  if (!isRejection(number)) return { number };
  return parent.version.by === 'digest' ? { digest: parent.version.digest } : number;
}

/** Says that a reference is to nothing, and what there is. */
export function unknown(
  kind: 'dataset' | 'model',
  asked: VersionOf,
  isRegistered: boolean,
  versions: number,
): Rejection {
  const there = isRegistered ? `${versions} versions` : `no such ${kind} registered`;
  return reject(
    'UNKNOWN_REFERENCE',
    `required: a version that is recorded; came: ${formatReference({ kind, ...asked })} (${there})`,
  );
}

/** Says that nobody registered this yet. */
export function notRegistered(kind: 'dataset' | 'model', thing: Thing): Rejection {
  return reject(
    'UNKNOWN_REFERENCE',
    `required: a ${kind} that is registered; came: ${formatReference({ kind, ...thing })}`,
  );
}
