import { link, lstat, open, rename, unlink } from 'node:fs/promises';
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
    await renameOnto(path, place);
  }
}

/** Takes the name by an empty file, which nobody else can have made, and gives it up again where the other cannot have it. */
async function renameOnto(path: string, place: string): Promise<void> {
  const taken = await open(place, 'wx');
  const { ino } = await taken.stat().finally(() => taken.close());
  try {
    await rename(path, place);
  } catch (error) {
    const there = await lstat(place).catch(() => null);
    if (there?.ino === ino && there.size === 0) await unlink(place);
    throw error;
  }
}

/** What file systems such as FAT say. */
const knowsNoLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
