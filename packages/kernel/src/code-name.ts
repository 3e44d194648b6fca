/** What code is called of which no repository is stated. */
const unknown = 'unknown';

/**
 * The name of a repository in references of code: its host and path, without scheme, user, leading or trailing `/` and
 * `.git`, so that the ways in which one repository is usually written have one name (`https://github.com/acme/x.git`
 * and `git@github.com:acme/x` are `github.com/acme/x`). What a name may not have becomes `-`; `unknown` for none.
 */
export function codeName(repository: string | null | undefined): string {
  const name = hostAndPath(repository ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}._:/=+ -]/gu, '-');
  return trim(cut(trim(name).replace(/\.git$/, ''))) || unknown;
}

/** The names of hosts cannot tell a scheme's port from a path, so only what has no scheme is read as `host:path`. */
function hostAndPath(repository: string): string {
  const withoutScheme = repository.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const withoutUser = withoutScheme.replace(/^[^/]*@/, '');
  return withoutScheme === repository ? withoutUser.replace(/^([^/:]+):\/*/, '$1/') : withoutUser;
}

function trim(text: string): string {
  return text.replace(/^[/ ]+|[/ ]+$/g, '');
}

/** At most 255 bytes of UTF-8, of whole characters. */
function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > 255) break;
    kept += character;
  }
  return kept;
}
