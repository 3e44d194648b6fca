import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');

/** What a subcommand of the service's program came to. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A subcommand that runs. */
export interface Running {
  readonly child: ChildProcess;
  /** Gives it lines; resolves once it has taken them, or has ended. */
  readonly give: (lines: readonly string[]) => Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts a subcommand as a process of its own. */
export function startSubcommand(...argv: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] });
  // Where it ends before it has taken all, its end tells.
  child.stdin.on('error', () => {});
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  return {
    child,
    give: (lines) => new Promise<void>((done) => child.stdin.write(lines.join(''), () => done())),
    ended: once(child, 'close').then(([code]) => ({ code, ...texts })),
  };
}

/** Runs a subcommand, with what it reads on stdin. */
export async function runSubcommand(argv: readonly string[], lines: readonly string[] = []): Promise<Ended> {
  const { child, give, ended } = startSubcommand(...argv);
  await give(lines);
  child.stdin?.end();
  return ended;
}
