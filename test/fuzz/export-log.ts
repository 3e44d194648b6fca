import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');

/** What the service's own program says to a subcommand on a folder, beside a service that may be running. */
export async function runOnStore(data: string, ...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [main, ...words, '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  return await text(child.stdout);
}

/** The lines of the whole log, one stored envelope each. */
export async function exportLog(data: string): Promise<readonly string[]> {
  return (await runOnStore(data, 'log', 'export')).split('\n').slice(0, -1);
}
