import { FORWARDS } from '@eventstore/db-client';
import { maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { EsdbClient } from './client.ts';
import { isNoStream } from './esdb-error.ts';
import { Page, readEvent, type ServerEvent } from './page.ts';
import { readEach } from './read-each.ts';
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

/** Which events of a stream, and how many milliseconds reading them may take. */
interface Range {
  readonly from: bigint;
  readonly max: number;
  readonly limit: number;
}

/** Reads events of a stream of the server until `take` says that it is enough; nothing where there is no such stream. */
export async function scanStream(
  client: EsdbClient,
  name: string,
  { from, max, limit }: Range,
  take: (event: ServerEvent) => boolean,
): Promise<void> {
  const read = client.readStream(name, {
    fromRevision: from,
    direction: FORWARDS,
    maxCount: max,
    requiresLeader: true,
  });
  try {
    await readEach(read, limit, ({ event }) => event !== undefined && take(event));
  } catch (error) {
    if (!isNoStream(error)) throw error;
  }
}
