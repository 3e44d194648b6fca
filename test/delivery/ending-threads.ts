import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The threads of a service, by what they are started with. */
const isOf = {
  projector: `typeof workerData === 'object' && workerData !== null && 'views' in workerData`,
  writer: `typeof workerData === 'object' && workerData !== null && 'newLogId' in workerData`,
} as const;

const ends = {
  exit: 'process.exit(7)',
  throw: `throw new Error('made to end')`,
  memory: 'for (const held = []; ; ) held.push(new Array(100_000).fill(held.length))',
} as const;

/**
 * Loaded into every thread of a service before its own code: where a file of that name appears in the folder, the thread
 * ends in that way, once. So the service needs nothing of its own for it.
 */
export function endingOn(folder: string): Readonly<Record<string, string>> {
  const checks = Object.entries(isOf).flatMap(([thread, is]) =>
    Object.entries(ends).map(
      ([way, end]) => `if (${is} && take(${JSON.stringify(join(folder, `${thread}-${way}`))})) { ${end}; }`,
    ),
  );
  const script = `
import { rmSync, existsSync } from 'node:fs';
import { isMainThread, workerData } from 'node:worker_threads';
function take(file) { if (!existsSync(file)) return false; rmSync(file); return true; }
if (!isMainThread) setInterval(() => { ${checks.join('\n')} }, 10).unref();`;
  return {
    NODE_OPTIONS: `--max-old-space-size=120 --import=data:text/javascript,${encodeURIComponent(script)}`,
    PEDIGREE_LOG_LEVEL: 'error',
  };
}

/** Ends a thread of the service that was started with {@link endingOn} the same folder; resolves when it saw it. */
export async function endThread(folder: string, thread: keyof typeof isOf, way: keyof typeof ends): Promise<void> {
  const file = join(folder, `${thread}-${way}`);
  writeFileSync(file, '');
  while (existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5));
}
