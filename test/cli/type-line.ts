import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import type { Ran } from './pedigree.ts';

const programs = resolve(import.meta.dirname, '../../node_modules/.bin');

export interface TypeLineOptions {
  /** The working folder; programs in its `bin` are found before all others. */
  readonly folder: string;
  /** Of the service. */
  readonly url: string;
  /** Whether it goes on until Ctrl-C, which comes as soon as it has printed something. */
  readonly isEndless?: boolean;
  /** More variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Types a line into bash, where `pedigree` is a program as the README makes it one. */
export function typeLine(line: string, options: TypeLineOptions): Promise<Ran> {
  const { folder, url, isEndless = false, environment = {} } = options;
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-c', `set -o pipefail; ${isEndless ? 'exec ' : ''}${line}`], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: [resolve(folder, 'bin'), programs, process.env.PATH].join(delimiter),
        PEDIGREE_URL: url,
        PEDIGREE_PORT: '0',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      // Once: a second one ends at once whoever still ends in order.
      if (isEndless && !child.killed) child.kill('SIGINT');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', fail);
    child.once('close', (exitCode) => done({ exitCode, stdout, stderr }));
  });
}
