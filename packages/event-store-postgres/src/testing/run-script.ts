import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** For tests: runs a module's text in a process of its own, with this package built, and hands out its lines. */
export function runScript(
  text: string,
  ...given: readonly string[]
): { child: ChildProcess; lines: AsyncIterable<string> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text, '--', ...given], {
    cwd: packageFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}
