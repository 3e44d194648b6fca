import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerProcess } from '../processes.ts';

/** How a service stands at a moment: bytes, but for the time. */
export interface Sample {
  /** Since the watch began. */
  readonly minutes: number;
  readonly resident: number;
  /** JavaScript's heap in the main thread that is in use. */
  readonly heap: number;
  readonly log: number;
  readonly views: number;
  readonly logAhead: number;
  readonly viewsAhead: number;
}

/** Samples a service and its folder once a second until `signal` aborts. */
export async function watchService(
  server: ServerProcess,
  folder: string,
  signal: AbortSignal,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  while (!signal.aborted) {
    samples.push({
      minutes: (performance.now() - began) / 60_000,
      resident: server.residentBytes(),
      heap: await readHeap(server.url),
      log: sizeOf('log.db'),
      views: sizeOf('views.db'),
      logAhead: sizeOf('log.db-wal'),
      viewsAhead: sizeOf('views.db-wal'),
    });
    await wait(1_000, undefined, { signal }).catch(() => {});
  }
  return samples;
}

async function readHeap(url: string): Promise<number> {
  const response = await fetch(new URL('/metrics', url));
  return Number(/^nodejs_heap_size_used_bytes\S* (\S+)$/m.exec(await response.text())?.[1] ?? Number.NaN);
}
