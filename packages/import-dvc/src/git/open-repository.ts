import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { withoutUser } from '@pedigree/kernel';
import { withoutSecrets } from '../dvc/path.ts';
import { GitError, runGit } from './run-git.ts';

/** A repository, whole or cut off: what is not there yet is told by a later import. */
export interface Repository {
  readonly path: string;
  /** Where it says it came from (`remote.origin.url`, without user, password and query), else the path. */
  readonly location: string;
  /** Host and path of the origin, without scheme and user; absent where the origin is no address of a host. */
  readonly address?: string;
  /** Commits whose parents are not here, though they have some: where a shallow clone ends. */
  readonly cutOff: ReadonlySet<string>;
}

/**
 * Checks that a repository is there, bare or not.
 *
 * @throws GitError `NO_GIT`, `NOT_A_REPOSITORY`
 */
export async function openRepository(path: string): Promise<Repository> {
  const shallow = await runGit(path, ['rev-parse', '--git-path', 'shallow']);
  if (shallow.exitCode !== 0) {
    throw new GitError(
      'NOT_A_REPOSITORY',
      `required: the folder of a git repository, bare or not; came: ${path} (${shallow.stderr})`,
    );
  }
  const configured = (await runGit(path, ['config', '--get', 'remote.origin.url'])).stdout.toString().trim();
  const origin = withoutSecrets(configured);
  const address = addressOf(origin);
  const cutOff = await readCutOff(resolve(path, shallow.stdout.toString().trim()));
  return { path, location: origin || path, ...(address ? { address } : {}), cutOff };
}

/** A line a commit (gitrepository-layout, `shallow`); a whole repository has no such file. */
async function readCutOff(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/** `https://user@host/a/b.git` and `git@host:a/b.git` are both `host/a/b`; a path on a disk has no address. */
export function addressOf(url: string): string | undefined {
  const withScheme = /^(?:https?|ssh|git):\/\/([^/]+)\/(.+?)(?:\.git)?\/?$/.exec(withoutUser(url));
  const likeScp = /^(?:[^/@:]+@)?([^/@:]{2,}):(?!\/\/)(.+?)(?:\.git)?\/?$/.exec(url);
  const [, host, rest] = withScheme ?? likeScp ?? [];
  return host && rest ? `${host.toLowerCase()}/${rest.replace(/^\/+/, '')}` : undefined;
}

/** What a person calls the repository: the last part of where it came from. */
export function nameOf(repository: Repository): string {
  return basename(repository.location).replace(/\.git$/, '');
}
