import { hash } from 'node:crypto';
import { bytesOfName, cutName, formatReference, nearestName } from '@pedigree/kernel';
import { withoutSecrets } from '../dvc/path.ts';

/**
 * The name of what stands at a path. Where a letter is one that a name may not have, or there are too many, it is not
 * the path: then a short hash of that follows, so that two paths do not have one name. This is storage.
 */
export function nameOfPath(path: string): string {
  const wanted = normalized(path);
  const name = cleaned(wanted);
  if (name === wanted) return name;
  const mark = `-${hash('sha256', wanted, 'hex').slice(0, 8)}`;
  return `${cutName(name, bytesOfName - mark.length)}${mark}`;
}

/** Whether a path cannot be a name, so that it is called otherwise. */
export function isRenamed(path: string): boolean {
  const wanted = normalized(path);
  return cleaned(wanted) !== wanted;
}

/** The name of a stage or a file, where nothing hangs on two of them having one: what a name may not have is `-`. */
export function nameOfAddress(address: string): string {
  return cleaned(normalized(address));
}

function cleaned(name: string): string {
  return nearestName(name) || '-';
}

/** A path of the machine's own, outside the repository, is told from one inside. */
function normalized(path: string): string {
  return withoutSecrets(path).normalize('NFC').replace(/^\/+/, 'file:///');
}

/** A dataset version of an import, by its path and its digest. */
export function datasetReference(namespace: string, path: string, digest: string): string {
  const version = { by: 'digest', digest } as const;
  return formatReference({ kind: 'dataset', namespace, name: nameOfPath(path), version });
}
