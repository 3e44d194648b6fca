import { setTimeout as pause } from 'node:timers/promises';
import type { EventReader } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';

/** Milliseconds between two looks. */
const interval = 1_000;

/** Tells how far a log reaches that others write too: every second, while its server answers, until `signal` aborts. */
export async function watchHead(
  reader: Pick<EventReader, 'head'>,
  onHead: (position: Position) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const head = await reader.head().catch(() => undefined);
    if (head && !signal.aborted) onHead(head.position);
    // Nobody waits for this pause: a process that has nothing else to do may end in it.
    await pause(interval, undefined, { ref: false, signal }).catch(() => {});
  }
}
