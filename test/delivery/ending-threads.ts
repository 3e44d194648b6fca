import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const threads = ['projector', 'relay', 'writer'] as const;
type Thread = (typeof threads)[number];

/** The threads of a service, by what they are started with. */
const isOf: Readonly<Record<Thread, string>> = {
  projector: `typeof workerData === 'object' && workerData !== null && 'views' in workerData`,
  relay: `typeof workerData === 'object' && workerData !== null && 'kafka' in workerData`,
  writer: `typeof workerData === 'object' && workerData !== null && 'newLogId' in workerData`,
};

const ends = {
  exit: 'process.exit(7)',
  throw: `throw new Error('made to end')`,
  memory: 'for (const held = []; ; ) held.push(new Array(100_000).fill(held.length))',
} as const;

/** How a thread ends, once it saw its file. A writer ends in place of the next work it is handed, which somebody waits for. */
const when: Readonly<Record<Thread, (end: string) => string>> = {
  projector: (end) => end,
  relay: (end) => end,
  writer: (end) => `parentPort.removeAllListeners('message').on('message', () => { ${end} })`,
};

/**
 * Loaded into every thread of a service before its own code: where a file of that name appears in the folder, the thread
 * ends in that way, once. So the service needs nothing of its own for it.
 */
export function endingOn(folder: string): Readonly<Record<string, string>> {
  const checks = threads.flatMap((thread) =>
    Object.entries(ends).map(
      ([way, end]) =>
        `if (${isOf[thread]} && take(${JSON.stringify(join(folder, `${thread}-${way}`))})) { ${when[thread](end)}; }`,
    ),
  );
  const script = `
import { rmSync, existsSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
function take(file) { if (!existsSync(file)) return false; rmSync(file); return true; }
if (!isMainThread) setInterval(() => { ${checks.join('\n')} }, 10).unref();`;
  return {
    NODE_OPTIONS: `--max-old-space-size=120 --import=data:text/javascript,${encodeURIComponent(script)}`,
    PEDIGREE_LOG_LEVEL: 'error',
  };
}

/**
 * Ends a thread of the service that was started with {@link endingOn} the same folder; resolves when it saw that it is to.
 */
export async function endThread(folder: string, thread: Thread, way: keyof typeof ends): Promise<void> {
  const file = join(folder, `${thread}-${way}`);
  writeFileSync(file, '');
  while (existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5));
}
