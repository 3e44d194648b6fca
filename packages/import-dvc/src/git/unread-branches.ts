import { GitError, runGit } from './run-git.ts';

/**
 * How many branches of remotes lead to commits that no branch and no tag of this repository leads to: `git clone` makes
 * one branch of many.
 *
 * @throws GitError `UNREADABLE_OBJECT` where the walk meets an object that is not there
 */
export async function countUnreadBranches(path: string): Promise<number> {
  const unread = new Set(await linesOf(path, ['rev-list', '--remotes', '--not', '--branches', '--tags']));
  if (unread.size === 0) return 0;
  const refs = await linesOf(path, ['for-each-ref', '--format=%(objectname) %(symref)', 'refs/remotes/']);
  // A ref to another ref, such as `origin/HEAD`, is no branch of its own.
  return refs.map((line) => line.split(' ')).filter(([id = '', other]) => other === '' && unread.has(id)).length;
}

async function linesOf(path: string, command: readonly string[]): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await runGit(path, command);
  if (exitCode !== 0) throw new GitError('UNREADABLE_OBJECT', `git cannot walk the history: ${stderr}`);
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}
