import { resolve } from 'node:path';
import { Refused } from './errors.ts';
import { formatCount } from './output/format.ts';
import { type Code, readWorkingTree } from './working-tree/read-code.ts';
import { findSoftware, readLockFile, type Software } from './working-tree/read-software.ts';

/** What a working tree tells of how a thing was made. */
export interface Provenance {
  /** Root of the working tree; the folder itself outside any. */
  readonly root: string;
  readonly code?: Code;
  readonly software?: Partial<Software>;
}

export interface ProvenanceOptions {
  /** False with `--no-code`: nothing is read. */
  readonly code: boolean;
  readonly lockFile?: string | undefined;
}

/** Reads commit and lock files of the working tree that a folder is in. */
export async function readProvenance(folder: string, options: ProvenanceOptions): Promise<Provenance> {
  const tree = await readWorkingTree(folder);
  const root = tree?.root ?? folder;
  if (!options.code) return { root };
  const software =
    options.lockFile === undefined ? await findSoftware(folder, root) : await readNamed(folder, options.lockFile);
  return { root, ...(tree ? { code: tree.code } : {}), ...(software ? { software } : {}) };
}

async function readNamed(folder: string, lockFile: string): Promise<Partial<Software>> {
  try {
    return await readLockFile(resolve(folder, lockFile));
  } catch (cause) {
    throw new Refused(`--lock-file: required: a file that can be read; came: ${lockFile}`, { cause });
  }
}

/** What was read, for people: a line each. */
export function describeProvenance({ code, software }: Provenance): readonly string[] {
  const shortCommit = code?.commit.slice(0, 10);
  const packages = Object.keys(software?.packages ?? {}).length;
  return [
    `code      ${code ? `${code.repository ?? 'a local repository'} at ${shortCommit}${code.dirty ? ', with changes' : ''}` : 'unknown'}`,
    `software  ${software ? [software.language, packages ? formatCount(packages, 'package') : 'a lock file'].filter(Boolean).join(', ') : 'unknown'}`,
  ];
}
