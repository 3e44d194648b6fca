import { relative } from 'node:path';

/** The commit that a working tree stands on. */
export interface Code {
  /** Host and path of the origin, without scheme, user and password; absent where it has no origin on a host. */
  readonly repository?: string;
  readonly commit: string;
  /** From the repository's root, where the folder is below it. */
  readonly path?: string;
  /** True where a file that git knows differs from the commit. */
  readonly dirty: boolean;
}

/** What a working tree says of the code in it. */
export interface WorkingTree {
  /** The repository's root. */
  readonly root: string;
  readonly code: Code;
}

/** Reads the working tree that a folder is in; undefined outside any, and before the first commit. Throws GitError. */
export async function readWorkingTree(folder: string): Promise<WorkingTree | undefined> {
  // Loaded for this alone: other commands start faster without it.
  const { addressOf, runGit } = await import('@pedigree/import-dvc');
  const ask = async (...command: readonly string[]) => {
    const { exitCode, stdout } = await runGit(folder, command);
    return exitCode === 0 ? stdout.toString().trim() : undefined;
  };
  const root = await ask('rev-parse', '--show-toplevel');
  const commit = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (!root || !commit) return undefined;
  const origin = await ask('config', '--get', 'remote.origin.url');
  const changed = await ask('status', '--porcelain', '--untracked-files=no');
  const repository = origin && addressOf(origin);
  const path = relative(root, folder).replaceAll('\\', '/');
  return {
    root,
    code: {
      ...(repository ? { repository } : {}),
      commit,
      ...(path ? { path } : {}),
      dirty: changed !== '',
    },
  };
}
