import type { Direction, ReadPosition } from '@eventstore/db-client';
import { maxPageRows } from '@pedigree/event-store';
import type { EsdbClient } from './client.ts';
import type { ServerEvent } from './page.ts';
import { readEach } from './read-each.ts';

/** Where a scan begins, and which way it goes. */
export interface Scan {
  readonly client: EsdbClient;
  readonly direction: Direction;
  /** Forwards the event at that position comes first, backwards the one before it. */
  readonly from: ReadPosition;
  /** Events that are asked for at once in the beginning, 2 or more; from read to read they become more. */
  readonly first: number;
  /** Milliseconds that one read may take. */
  readonly limit: number;
}

/**
 * Reads the server's whole log, also what is not ours, until `take` says that it is enough or there is no more. The event
 * at which one read ended comes again as the first of the next.
 */
export async function scanAll(scan: Scan, take: (event: ServerEvent) => boolean): Promise<void> {
  const { client, direction, limit } = scan;
  let fromPosition = scan.from;
  for (let maxCount = scan.first; ; maxCount = Math.min(4 * maxCount, maxPageRows + 1)) {
    let came = 0;
    const read = client.readAll({ direction, fromPosition, maxCount, requiresLeader: true });
    const isEnough = await readEach(read, limit, ({ event }) => {
      came++;
      if (!event) return false;
      fromPosition = event.position;
      return take(event);
    });
    if (isEnough || came < maxCount) return;
  }
}

/** A position as the server takes it. */
export function at(position: bigint): ReadPosition {
  return { commit: position, prepare: position };
}
