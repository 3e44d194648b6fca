import { nearestName, trimName } from './names.ts';

/** What code is called of which no repository is stated. */
const unknown = 'unknown';

/**
 * The name of a repository in references of code: its host and path, without scheme, user, leading or trailing `/` and
 * `.git`, so that the ways in which one repository is usually written have one name (`https://github.com/acme/x.git`
 * and `git@github.com:acme/x` are `github.com/acme/x`). What a name may not have becomes `-`; `unknown` for none.
 */
export function codeName(repository: string | null | undefined): string {
  const path = trimName(hostAndPath(repository ?? '').normalize('NFC'));
  return nearestName(path.replace(/\.git$/, '')) || unknown;
}

/** The names of hosts cannot tell a scheme's port from a path, so only what has no scheme is read as `host:path`. */
function hostAndPath(repository: string): string {
  const withoutScheme = repository.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const place = withoutScheme.replace(/^[^/]*@/, '');
  return withoutScheme === repository ? place.replace(/^([^/:]+):\/*/, '$1/') : place;
}
