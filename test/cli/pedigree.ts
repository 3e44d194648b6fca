import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** What one command line came to. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working folder. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with all of stdout so far whenever more comes; true ends the process as Ctrl-C does. */
  readonly enough?: (stdout: string) => boolean;
}

const program = resolve(import.meta.dirname, '../../services/cli/dist/main.js');

/** Runs the built command line as a process of its own, as a person does: what looks whether it is built comes before. */
export function pedigree(argv: readonly string[], { folder, environment, enough }: RunOptions = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...argv], {
      ...(folder === undefined ? {} : { cwd: folder }),
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (enough?.(stdout)) child.kill('SIGINT');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', fail);
    child.once('close', (exitCode) => done({ exitCode, stdout, stderr }));
  });
}
