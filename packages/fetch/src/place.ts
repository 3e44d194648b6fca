import { lstat, mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { codeOf } from './code-of.ts';
import { FetchRefused } from './fetch-refused.ts';

/** The parts of a path that stays below a folder, whatever was recorded as a name. @throws FetchRefused. */
export function partsWithin(path: string, separator: string = sep): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '.');
  if (parts.length === 0 || parts.some((part) => part === '' || part === '..'))
    throw new FetchRefused(`required: a path that stays in the folder; came: ${JSON.stringify(path)}`);
  if (parts.some((part) => (separator === '\\' ? notOnWindows : notAnywhere).test(part)))
    throw new FetchRefused(`required: a name that this system can keep; came: ${JSON.stringify(path)}`);
  return parts;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const notAnywhere = /[\u0000-\u001f]/;

/** There a backslash separates, and a colon ends a drive or begins a stream. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const notOnWindows = /[\\:\u0000-\u001f]/;

/**
 * Makes the folders of a path below `folder`, and gives the whole of it. A link on the way could lead elsewhere.
 *
 * @throws FetchRefused where something else is in the way.
 */
export async function makeWayTo(folder: string, path: string): Promise<string> {
  const parts = partsWithin(path);
  await mkdir(folder, { recursive: true });
  let way = folder;
  for (const part of parts.slice(0, -1)) {
    way = join(way, part);
    await mkdir(way).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    if (!(await lstat(way)).isDirectory())
      throw new FetchRefused(`required: a folder for ${path}; came: ${way}, which is none`);
  }
  return join(way, parts.at(-1) ?? '');
}

/** Those of some paths that stand in each other's way: one twice, or one that would be a folder of another. */
export function findClashes(paths: readonly string[]): ReadonlySet<string> {
  const counted = new Map<string, number>();
  for (const path of paths) counted.set(path, (counted.get(path) ?? 0) + 1);
  const foldersAbove = (path: string) =>
    path.split('/').flatMap((_, index, parts) => (index === 0 ? [] : [parts.slice(0, index).join('/')]));
  const folders = new Set(paths.flatMap(foldersAbove));
  return new Set(paths.filter((path) => (counted.get(path) ?? 0) > 1 || folders.has(path)));
}
