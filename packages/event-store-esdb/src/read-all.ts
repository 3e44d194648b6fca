import { FORWARDS } from '@eventstore/db-client';
import { maxPageRows, PositionUnknown, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { isNoPosition } from './esdb-error.ts';
import { Page, readEvent } from './page.ts';
import { at, scanAll } from './scan-all.ts';
import type { Session } from './session.ts';

/**
 * Reads a page of the log. The server makes appends visible in the order of their positions: behind one that a read sees,
 * nothing is still to come.
 *
 * The server begins only where an event is. So `after` is the position of an event, or one less: then that event is first.
 *
 * @throws PositionUnknown for any other `after`.
 */
export async function readAll(session: Session, after: Position, max: number): Promise<StoredEvent[]> {
  const { client, log, place, seen } = session;
  const prefix = await log.prefix();
  if (prefix === null) return [];
  const page = new Page(max);
  let last = after;
  let looked = seen.skip(after);
  const first = Math.min(max, maxPageRows) + 1;
  const readFrom = (position: Position) =>
    scanAll({ client, direction: FORWARDS, from: at(position), first, limit: place.limits.call }, (event) => {
      if (event.position) looked = event.position.commit;
      if (!event.streamId.startsWith(prefix)) return false;
      const stored = readEvent(event);
      if (stored.envelope.position <= last) return false;
      last = stored.envelope.position;
      seen.note(stored.envelope);
      page.add(stored);
      return page.isFull;
    });
  try {
    if (!(await startsAnEvent(() => readFrom(looked > log.start ? looked : log.start)))) await readFrom(after + 1n);
  } catch (cause) {
    if (!isNoPosition(cause)) throw cause;
    throw new PositionUnknown(`required: the position of an event, one less, or 0; came: ${after}`, { cause });
  } finally {
    seen.noteOthers(last, looked);
  }
  return page.events;
}

/** False where the server says that no event is where a read was to begin. */
async function startsAnEvent(read: () => Promise<void>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (!isNoPosition(error)) throw error;
    return false;
  }
}
