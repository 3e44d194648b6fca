import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { standalone } from './processes.ts';

/**
 * Fills an empty log with so many events (mix/make-log.ts) as a user would: one process writes them, and `log import`
 * reads them. `words` tell it where the log is. @throws Error where it ends otherwise than with 0.
 */
export async function fillLog(words: readonly string[], events: number): Promise<void> {
  const script = fileURLToPath(new URL('mix/write-log.js', import.meta.url));
  const making = spawn(process.execPath, [script, String(events)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const importing = spawn(process.execPath, [fileURLToPath(standalone), 'log', 'import', ...words], {
    stdio: [making.stdout, 'ignore', 'inherit'],
  });
  // Held open here, it would keep the one from seeing that the other has ended.
  making.stdout.destroy();
  const codes = await Promise.all([making, importing].map(async (child) => (await once(child, 'exit'))[0]));
  if (codes.every((code) => code === 0)) return;
  throw new Error(`required: a log of ${events} events at ${words.join(' ')}; came: exit codes ${codes.join(' and ')}`);
}
