import { followLog } from '../../follow-log.ts';
import { createMemoryStore } from '../../memory-store.ts';
import type { EventReader, EventStore, StoredEvent } from '../../port.ts';
import type { MemoryStoreOpener } from '../memory-harness.ts';
import { breakStore } from './break-store.ts';

function breakSubscribe(subscribe: (store: EventStore) => EventReader['subscribe']): MemoryStoreOpener {
  return breakStore((store) => ({ subscribe: subscribe(store) }));
}

function breakRestore(restore: (store: EventStore, log: StoredEvent[]) => EventStore['restore']): MemoryStoreOpener {
  return breakStore((store, { log }) => ({ restore: restore(store, log) }));
}

/** Rings as soon as it is asked to, and never again. */
const deafFollow =
  (store: EventStore): EventReader['subscribe'] =>
  (after) =>
    followLog({ after, read: (position) => store.readAll(position, 100), wake: () => () => {}, until: [] });

async function* eachOf<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** For each promise about reading, keeping and following a log a store that breaks it. */
export const brokenLogs: Readonly<Record<string, MemoryStoreOpener>> = {
  'a stream is read from a revision on, its own events alone, and no more than asked for': breakStore((_, { log }) => ({
    readStream: async (stream, from, max) =>
      log.filter(({ envelope }) => envelope.stream.startsWith(stream)).slice(from, from + max),
  })),
  'a stream that nobody wrote to is empty': breakStore((store) => ({
    readStream: async (...given) => {
      const events = await store.readStream(...given);
      if (events.length === 0) throw new RangeError('required: a stream that exists; came: another');
      return events;
    },
  })),
  'the log is read behind a position, in order and no more than asked for, whatever the page': breakStore((store) => ({
    readAll: (after, max) => store.readAll(after, max + 1),
  })),
  'events are read at their positions, in the order asked and as often, and none is where none was written': breakStore(
    (store) => ({
      readAt: async (positions) => (await store.readAt(positions)).filter((event) => event !== null),
    }),
  ),
  'what is read at positions ends behind the event that fills a page, and the rest is there when asked for': breakStore(
    (_, { log }) => ({
      readAt: async (positions) => positions.map((position) => log[Number(position) - 1] ?? null),
    }),
  ),
  'a page is empty only at the end, however large the events are': breakStore((store) => ({
    readAll: async (after, max) => (await store.readAll(after, max)).filter(({ bytes }) => bytes.length < 200_000),
  })),
  'a page ends behind the event that fills it, however many were asked for': breakStore((_, { log }) => ({
    readAll: async (after, max) => log.slice(Number(after), Number(after) + max),
  })),
  'the head is the last event’s position and recordedAt, and 0 and null for an empty log': breakStore(
    (store, { log }) => ({
      head: async () => ({ ...(await store.head()), recordedAt: log[0]?.envelope.recordedAt ?? null }),
    }),
  ),
  'every event is handed out with its canonical bytes: RFC 8785 of its envelope without the position': breakStore(
    (store) => ({
      readStream: async (...given) =>
        (await store.readStream(...given)).map(({ envelope }) => ({
          envelope,
          bytes: Buffer.from(JSON.stringify({ ...envelope, position: undefined }, null, 1)),
        })),
    }),
  ),
  'a log that is opened again has its id, its events and their revisions': (options) =>
    createMemoryStore({ ...options, logId: 'bcde'[options.log.length % 4]?.repeat(16) ?? '' }),
  'a close finishes the appends that were accepted': breakStore((store) => ({
    append: async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return store.append(...given);
    },
  })),
  'a closed store says StoreClosed to all but a second close': breakStore((_, { log }) => ({
    readAll: async () => log,
  })),
  'a restored log has the same bytes in the same order under another id': breakRestore(
    (store, log) => async (events) => {
      const restored = await store.restore(events);
      const [first, second, third, ...rest] = log.map(({ bytes }) => bytes);
      const swapped = [first, third, second, ...rest].flatMap((bytes) => (bytes ? [bytes] : []));
      log.splice(
        0,
        log.length,
        ...log.map(({ envelope }, index) => ({ envelope, bytes: swapped[index] ?? Buffer.of() })),
      );
      return restored;
    },
  ),
  'a restored log goes on at its revisions, with no earlier recordedAt': breakStore((store) => {
    let isRestored = false;
    return {
      restore: (events) => {
        isRestored = true;
        return store.restore(events);
      },
      append: async (...given) => (isRestored ? { appended: false, actual: 'none' } : store.append(...given)),
    };
  }),
  'a restore into a log that holds an event is refused': breakRestore((store, log) => async (events) => {
    log.length = 0;
    return store.restore(events);
  }),
  'a restore that breaks off leaves the log empty, and the next one fills it': breakRestore(
    (store) => async (events) => {
      const read: Uint8Array[] = [];
      try {
        for await (const bytes of events) read.push(bytes);
        return await store.restore(eachOf(read));
      } catch (error) {
        await store.restore(eachOf(read));
        throw error;
      }
    },
  ),
  'a close ends a restore whose source is silent, and nothing is restored': breakRestore((store) => async (events) => {
    const read: Uint8Array[] = [];
    for await (const bytes of events) read.push(bytes);
    return store.restore(eachOf(read));
  }),
  'a restore refuses what no log holds: gaps, repeats, falling times, other forms': breakRestore(
    (store) => async (events) => {
      try {
        return await store.restore(events);
      } catch {
        return { restored: 0 };
      }
    },
  ),
  'a subscription hands out what stands behind its position, then each event as it comes': breakSubscribe(deafFollow),
  'catching up joins what is live without a gap or a repeat, while four writers write': breakSubscribe(
    (store) =>
      async function* (after) {
        for (let position = after; ; ) {
          const page = await store.readAll(position, 1000);
          if (page.length > 0) yield page;
          await new Promise((resolve) => setImmediate(resolve));
          position = (await store.head()).position;
        }
      },
  ),
  'a subscriber that takes its time misses nothing and holds no writer up': breakSubscribe(
    (store) =>
      async function* (after, options) {
        for await (const page of store.subscribe(after, options)) yield page.slice(-32);
      },
  ),
  'an abort ends a subscription that waits, and one that has not begun': breakSubscribe(
    (store) => (after) => store.subscribe(after),
  ),
  'a caller that returns ends a subscription that waits': breakSubscribe(
    (store) =>
      async function* (after, options) {
        yield* store.subscribe(after, options);
      },
  ),
  'a close ends a subscription that waits, without an error': breakSubscribe(deafFollow),
  'other work of the thread goes on while a subscription catches up': breakSubscribe(
    (store) =>
      async function* (after) {
        for (let position = after; ; ) {
          const page = await store.readAll(position, 100);
          if (page.length === 0) return;
          yield page;
          position = page.at(-1)?.envelope.position ?? position;
        }
      },
  ),
  'an event that is not visible yet is never overtaken: no reader passes a position that is still to come': breakStore(
    (store, options) => {
      const hasty = createMemoryStore({ ...options, beforeCommit: async () => {} });
      let count = 0;
      return { append: (...given) => (count++ % 2 === 0 ? store : hasty).append(...given) };
    },
  ),
  'what is answered is visible at once, to reads and to the head': breakStore((store, { log }) => {
    let visible = 0;
    return {
      append: async (...given) => {
        const outcome = await store.append(...given);
        setTimeout(() => {
          visible = log.length;
        }, 1);
        return outcome;
      },
      readAll: async (after, max) => log.slice(Number(after), Math.min(visible, Number(after) + max)),
    };
  }),
};
