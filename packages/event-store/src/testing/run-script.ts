import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * For tests: runs a module's text in a process of its own and hands out its lines. It imports what the package of
 * that folder may, and that itself, as built.
 */
export function runScript(
  folder: string,
  text: string,
  ...given: readonly string[]
): { child: ChildProcess; lines: AsyncIterable<string> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text, '--', ...given], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}
