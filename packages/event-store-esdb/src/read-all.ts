import { FORWARDS } from '@eventstore/db-client';
import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { hasCode } from './esdb-error.ts';
import { Page, readEvent } from './page.ts';
import { at, scanAll } from './scan-all.ts';
import type { Session } from './session.ts';

/**
 * Reads a page of the log. The server makes appends visible in the order of their positions: behind one that a read sees,
 * nothing is still to come.
 *
 * @throws RangeError for an `after` that no event has.
 */
export async function readAll(session: Session, after: Position, max: number): Promise<StoredEvent[]> {
  const { client, log, place, seen } = session;
  const prefix = await log.prefix();
  if (prefix === null) return [];
  const page = new Page(max);
  let last = after;
  const from = at(after > log.start ? after : log.start);
  const first = Math.min(max, maxPageRows) + 1;
  try {
    await scanAll({ client, direction: FORWARDS, from, first, limit: place.limits.call }, (event) => {
      if (!event.streamId.startsWith(prefix)) return false;
      const stored = readEvent(event);
      if (stored.envelope.position <= last) return false;
      last = stored.envelope.position;
      seen.note(stored.envelope);
      page.add(stored);
      return page.isFull;
    });
  } catch (cause) {
    if (!hasCode(cause, 'invalidArgument')) throw cause;
    throw new RangeError(`required: the position of an event, or 0; came: ${after}`, { cause });
  }
  return page.events;
}
