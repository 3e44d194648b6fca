/**
 * Where DVC keeps bytes by their MD5, below each of some remotes (URLs): as version 3 lays them out, as those before did, and in
 * the cache of a working tree, where one is named instead of a remote. Empty for another digest than DVC's.
 */
export function dvcObjects(digest: string | null, remotes: readonly string[]): readonly string[] {
  const [, kind, first, rest] = /^(md5|dvc-md5-dir):([0-9a-f]{2})([0-9a-f]{30})$/.exec(digest ?? '') ?? [];
  if (first === undefined) return [];
  const name = `${first}/${rest}${kind === 'md5' ? '' : '.dir'}`;
  return remotes.flatMap((remote) => {
    const base = remote.replace(/\/+$/, '');
    const below = base.startsWith('file:') ? [base, `${base}/.dvc/cache`] : [base];
    return below.flatMap((folder) => [`${folder}/files/md5/${name}`, `${folder}/${name}`]);
  });
}
