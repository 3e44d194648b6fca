import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { codeOf } from './code-of.ts';
import { FetchRefused } from './fetch-refused.ts';

/**
 * Keeps other processes of this machine from a file until what is returned is called. The lock is a link that names the process, so
 * that one whose process is gone holds nobody up.
 *
 * @throws FetchRefused where another has it.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  for (;;) {
    const isTaken = await symlink(String(process.pid), lock).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
        return false;
      },
    );
    if (isTaken) return () => rm(lock, { force: true });
    const holder = await readlink(lock).catch(() => null);
    if (holder !== null && !isGone(Number(holder)))
      throw new FetchRefused(
        `required: a file that nobody else is fetching; came: ${path}, which process ${holder} is`,
      );
    // Of several that find it so, one takes it away.
    await rename(lock, `${lock}.${process.pid}`).then(
      () => rm(`${lock}.${process.pid}`, { force: true }),
      () => undefined,
    );
  }
}

function isGone(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
