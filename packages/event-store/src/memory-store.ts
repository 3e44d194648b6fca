import { decode, type Encoded, type Instant, type Position, stamp } from '@pedigree/kernel';
import { checkAppend, revisionNumber, toExpected } from './check-append.ts';
import { EventIdTaken, LogNotEmpty, NotRestorable, StoreClosed } from './errors.ts';
import { followLog } from './follow-log.ts';
import { maxPageRows, takePage } from './page.ts';
import type { AppendOutcome, EventStore, ExpectedRevision, Head, StoredEvent } from './port.ts';
import { createRestoreReader } from './restored-event.ts';
import { untilClosed } from './until-closed.ts';

/** What a memory store is made of. */
export interface MemoryStoreOptions {
  readonly logId: string;
  /** The time now; read once an append. */
  readonly clock: () => Instant;
  /** The log itself, in order. Whoever keeps it can open the same log again. */
  readonly log?: StoredEvent[];
  /** Awaited before each commit, one after another: where a test holds one back. */
  readonly beforeCommit?: () => Promise<void>;
}

/**
 * The log in memory: a whole adapter, for tests and for whoever writes the next one. Everything hangs on two habits:
 * appends commit one after another, and subscribers are woken after the commit.
 */
export function createMemoryStore(options: MemoryStoreOptions): EventStore {
  const { logId, clock, log = [], beforeCommit = async () => {} } = options;
  const rings = new Set<() => void>();
  const closing = new AbortController();
  /** A store that closes finishes its appends, and does not wait for a restore. */
  const lastCall = new AbortController();
  let lastCommit: Promise<unknown> = Promise.resolve();

  function commitInTurn<Outcome>(commit: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = lastCommit.then(beforeCommit).then(commit);
    lastCommit = outcome.catch(() => {});
    return outcome;
  }

  function publish(events: readonly StoredEvent[]): void {
    log.push(...events);
    for (const ring of rings) ring();
  }

  function requireOpen(): void {
    if (closing.signal.aborted) throw new StoreClosed('required: an open store; came: one that was closed');
  }

  const readAll = async (after: Position, max: number) => {
    requireOpen();
    const first = Number(after);
    return takePage(log.slice(first, first + max));
  };

  return {
    // The log may be another's too: whoever keeps it can open it twice.
    writesAlone: false,
    logId,
    async append(stream, expected, events) {
      requireOpen();
      checkAppend(expected, events);
      const copies = events.map((event) => ({ ...event, bytes: event.bytes.slice() }));
      return commitInTurn(async () => {
        const known = findKnown(log, stream, expected, copies);
        if (known !== 'behind the last') return known;
        const recordedAt = latest(clock(), log.at(-1)?.envelope.recordedAt);
        const written = copies.map((event, index) => store(event, BigInt(log.length + index + 1), recordedAt));
        publish(written);
        return answer(written);
      });
    },
    async readStream(stream, from, max) {
      requireOpen();
      return takePage(streamOf(log, stream).slice(from, from + max));
    },
    readAll,
    async readAt(positions) {
      requireOpen();
      return takePage(positions.slice(0, maxPageRows).map((position) => log[Number(position) - 1] ?? null));
    },
    async head(): Promise<Head> {
      requireOpen();
      return { position: BigInt(log.length), recordedAt: log.at(-1)?.envelope.recordedAt ?? null };
    },
    subscribe: (after, { signal } = {}) =>
      followLog({
        after,
        read: (position) => readAll(position, maxPageRows),
        wake: (ring) => {
          rings.add(ring);
          return () => rings.delete(ring);
        },
        until: signal ? [closing.signal, signal] : [closing.signal],
      }),
    async restore(events) {
      requireOpen();
      return commitInTurn(async () => {
        if (log.length > 0) throw new LogNotEmpty(`required: an empty log; came: one of ${log.length} events`);
        const restored = await readRestored(untilClosed(events, lastCall.signal));
        publish(restored);
        return { restored: restored.length };
      });
    },
    async close() {
      lastCall.abort();
      await lastCommit;
      closing.abort();
    },
  };
}

/** The outcome of an append that has nothing to write: it conflicts, or it was written before. */
function findKnown(
  log: readonly StoredEvent[],
  stream: string,
  expected: ExpectedRevision,
  events: readonly Encoded[],
): AppendOutcome | 'behind the last' {
  const stored = streamOf(log, stream);
  const last = stored.length - 1;
  if (revisionNumber(expected) === last) {
    const taken = events.find(({ id }) => log.some(({ envelope }) => envelope.id === id));
    if (taken) throw new EventIdTaken(`required: an event id of its own; came: ${taken.id}, which is stored`);
    return 'behind the last';
  }
  const first = events.map(({ revision }) => stored[revision]);
  const isRepeat = events.every(({ id }, index) => first[index]?.envelope.id === id);
  return isRepeat ? { ...answer(first), repeated: true } : { appended: false, actual: toExpected(last) };
}

function answer(written: readonly (StoredEvent | undefined)[]): Extract<AppendOutcome, { appended: true }> {
  const last = written.at(-1);
  if (!last) throw new RangeError('required: at least one written event; came: none');
  const { revision, position, recordedAt } = last.envelope;
  const positions = written.flatMap((event) => (event ? [event.envelope.position] : []));
  return { appended: true, revision, position, positions, recordedAt };
}

function streamOf(log: readonly StoredEvent[], stream: string): StoredEvent[] {
  return log.filter(({ envelope }) => envelope.stream === stream);
}

/** Stamps the event, whose bytes are the store's own by now. */
function store(event: Encoded, position: Position, recordedAt: Instant): StoredEvent {
  stamp(event, recordedAt);
  return { envelope: decode(event.bytes, position), bytes: event.bytes };
}

function latest(clock: Instant, last: Instant | undefined): Instant {
  return last !== undefined && last > clock ? last : clock;
}

async function readRestored(events: AsyncIterable<Uint8Array>): Promise<StoredEvent[]> {
  const read = createRestoreReader();
  const restored: StoredEvent[] = [];
  const ids = new Set<string>();
  for await (const bytes of events) {
    const { id } = read(bytes);
    if (ids.has(id)) throw new NotRestorable(`event ${restored.length + 1}: required: an id of its own; came: ${id}`);
    ids.add(id);
    restored.push({ envelope: decode(bytes, BigInt(restored.length + 1)), bytes: bytes.slice() });
  }
  return restored;
}
