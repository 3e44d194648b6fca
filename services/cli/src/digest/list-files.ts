import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../errors.ts';

/** A file below a folder. */
export interface ListedFile {
  /** From the folder, with `/` between its parts. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The files below a folder, in the order of their paths' UTF-8 bytes. Links are followed, as `find -L` does; empty
 * folders leave no trace.
 *
 * @throws Refused where links lead in a circle, or to what is neither a file nor a folder.
 */
export async function listFiles(folder: string): Promise<readonly ListedFile[]> {
  const files = await listBelow(folder, '', []);
  return files.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
}

async function listBelow(folder: string, prefix: string, above: readonly string[]): Promise<ListedFile[]> {
  const real = await realpath(folder);
  if (above.includes(real)) throw new Refused(`required: folders without circles; came: a link back at ${folder}`);
  const files: ListedFile[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const entry = await stat(path);
    if (entry.isDirectory()) files.push(...(await listBelow(path, `${prefix}${name}/`, [...above, real])));
    else if (entry.isFile()) files.push({ path: prefix + name, size: entry.size });
    else throw new Refused(`required: files and folders; came: ${path}, which is neither`);
  }
  return files;
}
