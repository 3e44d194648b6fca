import { formatReference, type ReferenceKind } from '@pedigree/kernel';
import type { Name, VersionKey } from '@pedigree/views';

/** The reference of a thing, as it would be typed again. */
export function refOf(kind: ReferenceKind, { namespace, name }: Name): string {
  return formatReference({ kind, namespace, name });
}

/** The reference of a version: it ends in its number. */
export function refOfVersion(kind: 'dataset' | 'model', { namespace, name, number }: VersionKey): string {
  return formatReference({ kind, namespace, name, version: { by: 'number', number } });
}

/** The reference of a version, or a commit, that is known by its digest alone. */
export function refOfDigest(kind: 'dataset' | 'model' | 'code', { namespace, name }: Name, digest: string): string {
  return formatReference({ kind, namespace, name, version: { by: 'digest', digest } });
}

/** The reference of a dataset version that is known by its digest: by number where it is recorded. */
export function refOfUse(use: Name & { readonly digest: string }, recorded: VersionKey | null): string {
  return recorded ? refOfVersion('dataset', recorded) : refOfDigest('dataset', use, use.digest);
}
