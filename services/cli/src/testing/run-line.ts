import { createTerminal } from '../output/terminal.ts';
import { run } from '../run.ts';

/** What one command line came to. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world around a command line, as a test makes it. */
export interface World {
  readonly folder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly clock?: () => number;
  /** Of command ids: `id-1`, `id-2`, … unless given. */
  readonly newId?: () => string;
  readonly signal?: AbortSignal;
}

/** Runs a command line in this process, on streams that are no terminals. */
export async function runLine(argv: readonly string[], world: World = {}): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  let ids = 0;
  const exitCode = await run(argv, {
    variable: (name) => world.variables?.[name],
    environment: world.variables ?? {},
    terminal: createTerminal({ write: (text) => stdout.push(text) }, { write: (text) => stderr.push(text) }, undefined),
    clock: world.clock ?? (() => 0),
    newId: world.newId ?? (() => `id-${++ids}`),
    folder: world.folder ?? '/',
    signal: world.signal ?? new AbortController().signal,
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
