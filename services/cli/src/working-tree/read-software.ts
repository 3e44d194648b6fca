import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type LockFile, lockFiles } from './lock-files.ts';

/** What a lock file tells of the software. */
export interface Software {
  readonly language: string;
  readonly packages?: Readonly<Record<string, string>>;
  /** `sha256:<hex>` of the lock file. */
  readonly lockFileDigest: string;
}

/** A lock file that lists more is known by its digest alone: an event has its limits. */
const mostPackages = 2_000;

/** The software that the nearest lock file tells of, from a folder up to the root of its working tree. */
export async function findSoftware(folder: string, root: string): Promise<Software | undefined> {
  for (const lockFile of lockFiles) {
    const bytes = await readFile(join(folder, lockFile.name)).catch(() => undefined);
    if (bytes) return softwareOf(lockFile, bytes);
  }
  const above = dirname(folder);
  return folder === root || above === folder ? undefined : findSoftware(above, root);
}

/** The software that one lock file tells of; a file of a name that is not known tells its digest alone. */
export async function readLockFile(path: string): Promise<Partial<Software>> {
  const bytes = await readFile(path);
  const lockFile = lockFiles.find(({ name }) => name === basename(path));
  return lockFile ? softwareOf(lockFile, bytes) : { lockFileDigest: digestOf(bytes) };
}

function softwareOf({ language, readPackages }: LockFile, bytes: Buffer): Software {
  const packages = readSafely(readPackages, bytes.toString('utf8'));
  const count = Object.keys(packages ?? {}).length;
  return {
    language,
    ...(packages && count > 0 && count <= mostPackages ? { packages } : {}),
    lockFileDigest: digestOf(bytes),
  };
}

/** A lock file that cannot be read as one is still known by its digest. */
function readSafely(readPackages: LockFile['readPackages'], text: string) {
  try {
    return readPackages?.(text);
  } catch {
    return undefined;
  }
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
