import { spawn } from 'node:child_process';

export type GitErrorCode = 'NO_GIT' | 'NOT_A_REPOSITORY' | 'UNREADABLE_OBJECT' | 'GIT_FAILED';

/** What keeps a repository from being read: said in words for the person who named it. */
export class GitError extends Error {
  readonly code: GitErrorCode;

  constructor(code: GitErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GitError';
    this.code = code;
  }
}

interface GitOutput {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs the `git` program on a repository and collects what it says. Replace refs and grafts are not followed (they
 * would let two clones read different objects under one id), and nothing is written, not even git's own index.
 *
 * @throws GitError `NO_GIT` where the program is not there
 */
export function runGit(
  path: string,
  command: readonly string[],
  { input = '', program = 'git' }: { readonly input?: string; readonly program?: string } = {},
): Promise<GitOutput> {
  return new Promise((resolve, refuse) => {
    const git = spawn(program, ['-C', path, '--no-replace-objects', '--no-optional-locks', ...command]);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A git that ends before it has read everything closes the pipe; what it said on stderr tells why.
    git.stdin.on('error', () => {});
    git.on('error', (cause) => {
      refuse(
        new GitError(
          'NO_GIT',
          `required: the program ${program} on the PATH; came: ${cause.message}. Install git first.`,
          {
            cause,
          },
        ),
      );
    });
    git.on('close', (exitCode) => {
      resolve({
        exitCode: exitCode ?? 1,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString().trim(),
      });
    });
    git.stdin.end(input);
  });
}
