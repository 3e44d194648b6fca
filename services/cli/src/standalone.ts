import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ChildFailed, Refused } from './errors.ts';
import type { Setting } from './setting.ts';

/** The service's own program, in a clone. What needs the store itself is done there. */
const program = fileURLToPath(new URL('../../standalone/dist/main.js', import.meta.url));

export interface StandaloneRun {
  readonly arguments: readonly string[];
  /** A file to write the child's stdout to, which must not exist yet; its own stdout otherwise. */
  readonly output?: string | undefined;
}

/**
 * Runs the service's program as a child, on this process's own streams, and waits for its end. Signals go on to it.
 *
 * @throws ChildFailed with its exit code where that is not 0; Refused where the output file cannot be made.
 */
export async function runStandalone(run: StandaloneRun, { folder, signal }: Setting): Promise<void> {
  const file = run.output === undefined ? undefined : await create(run.output);
  try {
    const child = spawn(process.execPath, [program, ...run.arguments], {
      cwd: folder,
      stdio: ['inherit', file?.fd ?? 'inherit', 'inherit'],
    });
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop);
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
    signal.removeEventListener('abort', stop);
    if (exitCode !== 0) throw new ChildFailed(exitCode);
  } finally {
    await file?.close();
  }
}

async function create(path: string) {
  try {
    return await open(path, 'wx');
  } catch (cause) {
    throw new Refused(`--output: required: a file that can be made and is not there yet; came: ${path}`, { cause });
  }
}

/** Flags as the service's program takes them; those that were not given are left out. */
export function toFlags(flags: Readonly<Record<string, string | boolean | undefined>>): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
