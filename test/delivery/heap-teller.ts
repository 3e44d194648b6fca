import type { ChildService } from '../harness/child-service.ts';

/**
 * Loaded into a service before its own code: on SIGUSR2 it collects garbage and writes to stderr what is left of the
 * heap. So the service needs nothing of its own for it.
 */
const script = `
import { isMainThread } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', async () => {
    for (let round = 0; round < 4; round++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    process.stderr.write('heap ' + JSON.stringify({ heapUsed, external, arrayBuffers }) + '\\n');
  });
}`;

/** What a service that is to tell of its heap is started with. */
export const tellingOfHeap = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
  PEDIGREE_LOG_LEVEL: 'warn',
};

/** Bytes that a service holds once its garbage is collected, on and off the heap of its main thread. */
export async function heldBytes({ process: child, log }: ChildService): Promise<number> {
  const before = reports(log()).length;
  child.kill('SIGUSR2');
  for (let waited = 0; waited < 60_000; waited += 20) {
    const last = reports(log())[before];
    if (last !== undefined) return last.heapUsed + last.external;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`required: a report of the heap in a minute; came: none\n${log().slice(-2_000)}`);
}

interface HeapReport {
  readonly heapUsed: number;
  readonly external: number;
}

function reports(log: string): readonly HeapReport[] {
  return [...log.matchAll(/^heap (\{.*\})$/gm)].map(([, text = '']): HeapReport => JSON.parse(text));
}
