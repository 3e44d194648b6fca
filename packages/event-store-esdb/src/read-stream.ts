import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import { Page, readEvent } from './page.ts';
import { scanStream } from './scan-stream.ts';
import type { Session } from './session.ts';

/** Reads a page of one stream. */
export async function readStream(session: Session, stream: string, from: number, max: number): Promise<StoredEvent[]> {
  const { client, log, place, seen } = session;
  const prefix = await log.prefix();
  if (prefix === null) return [];
  const page = new Page(max);
  const range = { from: BigInt(from), max: Math.min(max, maxPageRows), limit: place.limits.call };
  await scanStream(client, prefix + stream, range, (event) => {
    const stored = readEvent(event);
    seen.note(stored.envelope);
    page.add(stored);
    return page.isFull;
  });
  return page.events;
}
