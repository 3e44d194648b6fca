import { posix } from 'node:path';
import { withoutUser } from '@pedigree/kernel';

/** A path without `.` and needless `..`, and without `/` at the end. */
export function normalizePath(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

/** True where a path is no place of the repository: a URL, an absolute path, or one that leads out of it. */
export function isOutside(path: string): boolean {
  return path.includes('://') || path.startsWith('/') || /^\.\.(?:\/|$)/.test(path);
}

/** A URL without what may be secret and is no identity: user, password, query. Another text stays as it is. */
export function withoutSecrets(url: string): string {
  return withoutUser(url).replace(/^([a-z][a-z0-9+.-]*:\/\/[^?#]*).*$/is, '$1');
}

/** A path as written in a folder, relative to the repository's root; what lies outside stays recognisable. */
export function fromRoot(folder: string, path: string): string {
  if (path.includes('://')) return withoutSecrets(path);
  if (path.startsWith('/')) return path;
  return normalizePath(posix.join(folder, path));
}

/** The folder of a file, relative to the root; `.` for the root itself. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** True where a path lies somewhere in a folder. */
export function liesIn(path: string, folder: string): boolean {
  return folder === '.' ? path !== '.' : path.startsWith(`${folder}/`);
}
