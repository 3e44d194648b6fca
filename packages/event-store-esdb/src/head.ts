import { BACKWARDS, END } from '@eventstore/db-client';
import type { Head } from '@pedigree/event-store';
import { readEvent } from './page.ts';
import { readEach } from './read-each.ts';
import { scanAll } from './scan-all.ts';
import { latest } from './seen.ts';
import type { Session } from './session.ts';

/** Events that are looked at first: few, where the log's last is the server's last. */
const first = 4;

/**
 * Reads the end of the log: backwards, past what is not ours, to where this process has looked before. Where several
 * processes write, its `recordedAt` is the greatest that this one has met.
 */
export async function readHead({ client, log, place, seen }: Session): Promise<Head> {
  const prefix = await log.prefix();
  if (prefix === null) return { position: 0n, recordedAt: null };
  const known = seen.head;
  const floor = seen.end > log.start ? seen.end : log.start;
  let head = known;
  let end = floor;
  const limit = place.limits.call;
  await scanAll({ client, direction: BACKWARDS, from: END, first, limit }, (event) => {
    const position = event.position?.commit ?? floor;
    if (position > end) end = position;
    if (position <= floor) return true;
    if (!event.streamId.startsWith(prefix)) return false;
    const { envelope } = readEvent(event);
    seen.note(envelope);
    head = { position: envelope.position, recordedAt: latest(envelope.recordedAt, known.recordedAt) };
    return true;
  });
  seen.noteOthers(head.position, end);
  return head;
}

/** Reads one event of the server's log, as a user who may not is refused. */
export async function requireAll({ client, place }: Session): Promise<void> {
  const read = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true });
  await readEach(read, place.limits.call, () => true);
}
