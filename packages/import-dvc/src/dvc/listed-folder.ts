import { hash } from 'node:crypto';
import type { Json } from '@pedigree/kernel';
import { memberOf } from './yaml.ts';

/** A folder whose files DVC lists one by one, as it does for storage that keeps versions (`version_aware`). */
export interface ListedFolder {
  /** As DVC writes it of folders elsewhere, `<md5>.dir`; null where a file has no MD5. */
  readonly md5: string | null;
  /** In bytes, of all files; undefined where one has none. */
  readonly size: number | undefined;
}

/**
 * What follows from the list of a folder's files. DVC takes the MD5 of the list as Python writes it in JSON, sorted by
 * path (`Tree.digest` of dvc-data): the same files have the same digest, listed or not.
 */
export function readListedFolder(files: readonly Json[]): ListedFolder {
  const listed = new Map<string, string>();
  const isHashed = files.every((file) => {
    const [path, md5] = [memberOf(file, 'relpath'), memberOf(file, 'md5')];
    if (typeof path !== 'string' || typeof md5 !== 'string') return false;
    listed.set(path, md5);
    return true;
  });
  const sizes = files.map((file) => memberOf(file, 'size'));
  const size = sizes.every((each) => typeof each === 'number') ? sizes.reduce((sum, each) => sum + each, 0) : undefined;
  return { md5: isHashed ? `${hash('md5', formatList(listed), 'hex')}.dir` : null, size };
}

function formatList(listed: ReadonlyMap<string, string>): string {
  const items = [...listed]
    .sort(([a], [b]) => compareAsPython(a, b))
    .map(([path, md5]) => `{"md5": ${formatText(md5)}, "relpath": ${formatText(path)}}`);
  return `[${items.join(', ')}]`;
}

/** By code points, which is the order of their bytes in UTF-8, and not that of JavaScript. */
function compareAsPython(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Python's JSON is plain ASCII. */
function formatText(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
