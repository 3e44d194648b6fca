import { GitError, runGit } from './run-git.ts';

/**
 * How many commits branches and tags lead to.
 *
 * @throws GitError `UNREADABLE_OBJECT` where the walk meets an object that is not there
 */
export async function countCommits(path: string): Promise<number> {
  const { exitCode, stdout, stderr } = await runGit(path, ['rev-list', '--count', '--branches', '--tags']);
  if (exitCode !== 0) throw new GitError('UNREADABLE_OBJECT', `git cannot walk the history: ${stderr}`);
  return Number(stdout.toString());
}
