import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ChildFailed } from './errors.ts';
import { writeWhole } from './output/whole-file.ts';
import type { Setting } from './setting.ts';

/** The service's own program, in a clone. What needs the store itself is done there. */
const program = fileURLToPath(new URL('../../standalone/dist/main.js', import.meta.url));

export interface StandaloneRun {
  readonly arguments: readonly string[];
  /** A new file for the child's stdout, which is there only once it is whole; its own stdout otherwise. */
  readonly output?: string | undefined;
}

/**
 * Runs the service's program as a child, on this process's own streams, and waits for its end. Signals go on to it.
 *
 * @throws ChildFailed with its exit code where that is not 0; Refused where the output file cannot be made.
 */
export async function runStandalone(run: StandaloneRun, setting: Setting): Promise<void> {
  if (run.output === undefined) return runChild(run.arguments, 'inherit', setting);
  await writeWhole('--output', run.output, (descriptor) => runChild(run.arguments, descriptor, setting));
}

async function runChild(
  argv: readonly string[],
  stdout: number | 'inherit',
  { folder, signal }: Setting,
): Promise<void> {
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: ['inherit', stdout, 'inherit'] });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  signal.removeEventListener('abort', stop);
  if (exitCode !== 0) throw new ChildFailed(exitCode);
}

/** Flags as the service's program takes them; those that were not given are left out. */
export function toFlags(flags: Readonly<Record<string, string | boolean | undefined>>): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
