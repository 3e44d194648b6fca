import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { residentBytesOf } from './resident-bytes.ts';

/** What a run of the CLI came to. */
export interface CommandReport {
  readonly seconds: number;
  readonly output: string;
  /** Resident memory in bytes, a quarter, half and three quarters through, and just before the end. */
  readonly quarters: readonly number[];
}

const everyMilliseconds = 50;

/** Runs the built CLI to its end. @throws Error where it does not end with 0. */
export async function runCommandLine(words: readonly string[]): Promise<CommandReport> {
  const main = fileURLToPath(new URL('../../../services/cli/dist/main.js', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(residentBytesOf(child.pid)), everyMilliseconds);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  const [code] = await exited;
  clearInterval(sampling);
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`required: pedigree ${words.join(' ')}; came: exit code ${code}`);
  const seen = samples.filter((bytes) => bytes > 0);
  const quarters = [0.25, 0.5, 0.75, 1].map(
    (part) => seen[Math.max(0, Math.ceil(seen.length * part) - 1)] ?? Number.NaN,
  );
  return { seconds, output: Buffer.concat(chunks).toString('utf8'), quarters };
}
