import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Runs a script in the Python that a program belongs to, with JSON as its input; each line of its output is JSON. */
export async function askPython<Line>(program: string, script: string, input: unknown): Promise<readonly Line[]> {
  const python = /^#!\s*(.+)$/m.exec(readFileSync(program, 'utf8'))?.[1] ?? 'python3';
  const oracle = spawn(python, [script]);
  const said = { stdout: '', stderr: '' };
  oracle.stdout.on('data', (text) => (said.stdout += text));
  oracle.stderr.on('data', (text) => (said.stderr += text));
  oracle.stdin.end(JSON.stringify(input));
  const [exitCode] = await once(oracle, 'close');
  if (exitCode !== 0) throw new Error(`${program} failed: ${said.stderr}`);
  return said.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

export function findProgram(name: string, path = ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((each) => existsSync(each));
}
