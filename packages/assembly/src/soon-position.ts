import { setTimeout as pause } from 'node:timers/promises';
import type { EventReader } from '@pedigree/event-store';
import { formatPosition } from '@pedigree/kernel';

/** Milliseconds that whoever asks for readiness waits for the log's server. */
const patience = 2_000;

/** Where a log ends, as it is printed; null where that cannot be told soon. */
export async function soonPosition(reader: Pick<EventReader, 'head' | 'logId'>): Promise<string | null> {
  const late = new AbortController();
  try {
    const head = await Promise.race([
      reader.head().catch(() => null),
      pause(patience, null, { ref: false, signal: late.signal }).catch(() => null),
    ]);
    return head && formatPosition(reader.logId, head.position);
  } finally {
    late.abort();
  }
}
