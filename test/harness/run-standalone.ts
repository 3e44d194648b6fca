import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** How a process ended, and what it wrote. */
export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Null where it went to a file. */
  readonly stdout: string | null;
  readonly stderr: string;
}

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');

/**
 * Runs the built standalone with these words to its end. `through` is a program and its arguments that run it, a tracer for
 * one; `stdout` is where it writes, if not to us.
 */
export function runStandalone(
  words: readonly string[],
  options: {
    readonly through?: readonly string[];
    readonly stdout?: number;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Ran {
  const [program = process.execPath, ...rest] = [...(options.through ?? []), process.execPath];
  const { status, signal, stdout, stderr } = spawnSync(program, [...rest, main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
    timeout: 60_000,
    maxBuffer: 100_000_000,
  });
  return { status, signal, stdout, stderr };
}
