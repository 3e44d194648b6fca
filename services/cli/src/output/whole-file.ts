import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Refused } from '../errors.ts';

/**
 * Has a new file written, which has its name only once it is whole and on the disk: until then it is `<path>.unfinished`,
 * and what fails leaves none. One that is killed leaves that, and the next one says so.
 *
 * @param option that named the file.
 * @throws Refused where it cannot be made, or is there; whatever `write` throws.
 */
export async function writeWhole(
  option: string,
  path: string,
  write: (descriptor: number) => Promise<void>,
): Promise<void> {
  if (existsSync(path)) throw notNew(option, path);
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'wx').catch((cause: unknown) => {
    throw notNew(option, existsSync(unfinished) ? `${unfinished}, which another is writing, or has left` : path, cause);
  });
  try {
    await write(file.fd);
    await file.sync();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function notNew(option: string, came: string, cause?: unknown): Refused {
  return new Refused(`${option}: required: a file that can be made and is not there yet; came: ${came}`, { cause });
}
