import { formatReference } from '@pedigree/kernel';

const bytesOfName = 255;

/** The name of what stands at a path or an address: letters that a name may not have become `-`. */
export function nameOfPath(path: string): string {
  const name = path
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1')
    .normalize('NFC')
    // A path of the machine's own, outside the repository, is told from one inside.
    .replace(/^\/+/, 'file:///')
    .replace(/[^\p{L}\p{M}\p{Nd}._:/=+ -]/gu, '-');
  return cut(name).replace(/^[/ ]+|[/ ]+$/g, '') || '-';
}

/** As many whole characters as fit into a name. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= bytesOfName) return name;
  let end = 0;
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > bytesOfName) break;
    end += character.length;
  }
  return name.slice(0, end);
}

/** A dataset version of an import, by its path and its digest. */
export function datasetReference(namespace: string, path: string, digest: string): string {
  const version = { by: 'digest', digest } as const;
  return formatReference({ kind: 'dataset', namespace, name: nameOfPath(path), version });
}
