import { type AppendOutcome, again, OutcomeUnknown, type StoredEvent, toExpected } from '@pedigree/event-store';
import type { ServerAppend } from './append-request.ts';
import { isLost } from './esdb-error.ts';
import { explain } from './explain.ts';
import { readEvent } from './page.ts';
import { scanStream } from './scan-stream.ts';
import type { Session } from './session.ts';
import type { Said } from './write-append.ts';

/**
 * Reads what stands where an append was to be: the server's answer tells neither the position of each event nor whether
 * the append was a repeat, which is owed the first one's `recordedAt`; and what it calls a conflict may be a repeat.
 *
 * @throws OutcomeUnknown where it cannot be read.
 */
export async function answerAppend(
  session: Session,
  append: ServerAppend,
  { said, closing }: { readonly said: Said; readonly closing: AbortSignal },
): Promise<AppendOutcome> {
  const { place, seen } = session;

  async function look(): Promise<AppendOutcome> {
    const stored = await readRange(session, append);
    const last = stored.at(-1)?.envelope;
    if (last && append.events.every(({ id }, index) => stored[index]?.envelope.id === id)) {
      seen.note(last);
      const { revision, position, recordedAt } = last;
      const positions = stored.map(({ envelope }) => envelope.position);
      const outcome = { appended: true, revision, position, positions, recordedAt } as const;
      // Stamped at another time: another wrote them.
      const isOurs = append.events.every(({ bytes }, index) => stored[index] && isSame(stored[index].bytes, bytes));
      return isOurs ? outcome : { ...outcome, repeated: true };
    }
    // Not where the stream stands by now: the server compared with where it stood then.
    if (said !== 'written') return { appended: false, actual: toExpected(said.actual) };
    throw new RangeError(`required: what was written to ${append.name}; came: other events`);
  }

  try {
    return await again(look, { patience: place.limits.patience, until: [closing], isWorthIt: isLost });
  } catch (cause) {
    throw new OutcomeUnknown(explain(cause, place, 'a log that can be read'), { cause });
  }
}

function isSame(stored: Uint8Array, sent: Uint8Array): boolean {
  return Buffer.compare(stored, sent) === 0;
}

async function readRange({ client, place }: Session, { name, expected, events }: ServerAppend): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  const range = { from: BigInt(expected + 1), max: events.length, limit: place.limits.call };
  await scanStream(client, name, range, (event) => {
    stored.push(readEvent(event));
    return false;
  });
  return stored;
}
