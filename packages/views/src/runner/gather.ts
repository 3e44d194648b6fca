import type { StoredEvent } from '@pedigree/event-store';

/** The most that one transaction takes: enough that a commit's own cost is lost in it, and little enough to hold. */
export interface Most {
  readonly events: number;
  readonly bytes: number;
}

/**
 * Joins pages that are there already, so that a runner that is behind writes large transactions, and one that is not
 * commits each page as it comes: it never waits for more.
 */
export async function* gather(
  pages: AsyncIterable<readonly StoredEvent[]>,
  most: Most,
): AsyncGenerator<readonly StoredEvent[], undefined> {
  const iterator = pages[Symbol.asyncIterator]();
  try {
    for (let next = iterator.next(); ; ) {
      const first = await next;
      if (first.done) return;
      const events = [...first.value];
      let bytes = sizeOf(first.value);
      next = iterator.next();
      // Awaited in the next round; until then its failure is nobody's.
      next.catch(() => {});
      while (events.length < most.events && bytes < most.bytes) {
        const more = await Promise.race([next, soon()]);
        if (more === 'not yet' || more.done) break;
        events.push(...more.value);
        bytes += sizeOf(more.value);
        next = iterator.next();
        next.catch(() => {});
      }
      yield events;
    }
  } finally {
    await iterator.return?.();
  }
}

/** A subscription reads its next page behind one turn of the loop: what is not there after two will take its time. */
async function soon(): Promise<'not yet'> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  return 'not yet';
}

function sizeOf(events: readonly StoredEvent[]): number {
  return events.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
