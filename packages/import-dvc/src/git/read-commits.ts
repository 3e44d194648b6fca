import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { GitError } from './run-git.ts';

/** A commit as far as an import needs it. */
export interface Commit {
  readonly id: string;
  /** Id of the tree that it records. */
  readonly tree: string;
  readonly parents: readonly string[];
  /** The committer's date in seconds since 1970. */
  readonly committedAt: number;
  /** The committer's e-mail: personal. */
  readonly by: string;
}

const format = ['%H', '%T', '%P', '%ct', '%ce'].join('%x00');

/**
 * Every commit that branches and tags lead to, each behind all its parents; streamed, so that a long history takes no
 * more memory than a short one. Refs of pull requests, experiments (`refs/exps`) and remotes are no history.
 *
 * @throws GitError `UNREADABLE_OBJECT` where the walk meets an object that is not there
 */
export async function* readCommits(path: string): AsyncGenerator<Commit, void, undefined> {
  const options = ['-C', path, '--no-replace-objects', '--no-optional-locks', '-c', 'log.showSignature=false'];
  const walk = ['log', '--topo-order', '--reverse', '--branches', '--tags', `--format=${format}`, '--'];
  const git = spawn('git', [...options, ...walk], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(git, 'close');
  let stderr = '';
  git.stderr.on('data', (text) => {
    stderr += text;
  });
  try {
    // Not by `node:readline`, which from Node 24 on also ends a line at U+2028 and U+2029: an e-mail may hold them.
    let rest = '';
    for await (const text of git.stdout.setEncoding('utf8')) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines.map(toCommit);
    }
    const [exitCode] = await closed;
    if (exitCode !== 0) throw new GitError('UNREADABLE_OBJECT', `git cannot walk the history: ${stderr.trim()}`);
  } finally {
    git.kill();
  }
}

function toCommit(line: string): Commit {
  const [id = '', tree = '', parents = '', committedAt = '', by = ''] = line.split('\0');
  return { id, tree, parents: parents === '' ? [] : parents.split(' '), committedAt: Number(committedAt), by };
}
