import { isInvalid, type Json, parseDigest } from '@pedigree/kernel';
import { readListedFolder } from './listed-folder.ts';
import { itemsOf, memberOf, textOf } from './yaml.ts';

/** A dependency or an output as DVC wrote it down. */
export interface DataEntry {
  /** As written: relative to the folder of its stage, absolute, or a URL. */
  readonly path: string;
  /** Null where DVC wrote none down. */
  readonly digest: string | null;
  /** In bytes. */
  readonly size?: number;
  readonly files?: number;
}

/** Reads an entry of `deps` or `outs`; null where it has no path. */
export function readDataEntry(entry: Json): DataEntry | null {
  const path = textOf(memberOf(entry, 'path'));
  if (path === undefined) return null;
  const listed = itemsOf(memberOf(entry, 'files'));
  const folder = listed.length > 0 ? readListedFolder(listed) : null;
  const size = countOf(folder?.size ?? memberOf(entry, 'size'));
  const files = folder ? listed.length : countOf(memberOf(entry, 'nfiles'));
  return {
    path,
    digest: digestOf(entry, folder?.md5 ?? textOf(memberOf(entry, 'md5'))),
    ...(size !== undefined && { size }),
    ...(files !== undefined && { files }),
  };
}

/** DVC before 3 hashed texts without their carriage returns and called it md5 too: so do we. */
function digestOf(entry: Json, md5: string | undefined): string | null {
  const etag = textOf(memberOf(entry, 'etag'));
  const checksum = textOf(memberOf(entry, 'checksum'));
  const text =
    md5 !== undefined
      ? md5.endsWith('.dir')
        ? `dvc-md5-dir:${md5.slice(0, -'.dir'.length)}`
        : `md5:${md5}`
      : etag !== undefined
        ? `etag:${etag}`
        : `opaque:${checksum ?? ''}`;
  const digest = parseDigest(text);
  return isInvalid(digest) ? null : digest;
}

function countOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
