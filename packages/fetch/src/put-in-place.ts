import { link, open, rename } from 'node:fs/promises';
import { codeOf } from './code-of.ts';

/**
 * Gives a file the name that it is to have, if nothing has that name: of several that try, one does. It may keep the other name too.
 *
 * @throws what the system says: `EEXIST` where the name is taken, `ENOENT` where there is no such file any more.
 */
export async function putInPlace(path: string, place: string, linkFile: typeof link = link): Promise<void> {
  try {
    await linkFile(path, place);
  } catch (error) {
    if (!knowsNoLinks.has(codeOf(error) ?? '')) throw error;
    // The name is taken by an empty file, which nobody else can have made.
    await (await open(place, 'wx')).close();
    await rename(path, place);
  }
}

/** What file systems such as FAT say. */
const knowsNoLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
