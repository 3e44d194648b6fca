import { FORWARDS } from '@eventstore/db-client';
import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { isNoPosition } from './esdb-error.ts';
import { Page, readEvent } from './page.ts';
import { readEach } from './read-each.ts';
import { at } from './scan-all.ts';
import type { Session } from './session.ts';

/** One read, and what it is to find. */
interface Run {
  readonly session: Session;
  readonly prefix: string;
  /** Positions that may follow each other in the server's log; the read begins at the first. */
  readonly wanted: readonly Position[];
  readonly page: Page<StoredEvent | null>;
  /** Events that are asked for at once. */
  readonly maxCount: number;
}

/**
 * Reads the events at positions. A read that begins at an event brings it first. It goes on for as long as the events that
 * come are those that are wanted next, so neighbours in the server's log are read together, more and more at once, and any
 * other is one call that brings one event.
 */
export async function readAt(session: Session, positions: readonly Position[]): Promise<(StoredEvent | null)[]> {
  const page = new Page<StoredEvent | null>(positions.length);
  const prefix = await session.log.prefix();
  if (prefix === null) return positions.map(() => null);
  for (let maxCount = 1; !page.isFull; ) {
    const wanted = positions.slice(page.events.length, page.events.length + maxCount);
    const found = await readRun({ session, prefix, wanted, page, maxCount });
    maxCount = found === maxCount ? Math.min(4 * maxCount, maxPageRows) : 1;
  }
  return page.events;
}

/** @returns for how many of the positions the page has an answer now, one at least. */
async function readRun({ session, prefix, wanted, page, maxCount }: Run): Promise<number> {
  const { client, place } = session;
  const fromPosition = at(wanted[0] ?? 0n);
  let found = 0;
  try {
    const read = client.readAll({ direction: FORWARDS, fromPosition, maxCount, requiresLeader: true });
    await readEach(read, place.limits.call, ({ event }) => {
      if (!event || event.position?.commit !== wanted[found]) return true;
      page.add(event.streamId.startsWith(prefix) ? readEvent(event) : null);
      found++;
      return page.isFull;
    });
  } catch (error) {
    if (!isNoPosition(error)) throw error;
  }
  if (found > 0) return found;
  page.add(null);
  return 1;
}
