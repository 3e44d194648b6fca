import assert from 'node:assert/strict';
import type { Position } from '@pedigree/kernel';
import type { EventStore, StoredEvent } from '../port.ts';
import { makeEvent, makeEvents } from '../testing/make-event.ts';
import { outline, readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, inTime, type StoreHarness, withStore } from './harness.ts';

const stream = 'model-default/a';

/** Appends `count` events, one an append, to a stream. */
async function write(store: EventStore, name: string, from: number, count: number): Promise<void> {
  for (let revision = from; revision < from + count; revision++) {
    await mustAppend(store, name, revision === 0 ? 'none' : revision - 1, [makeEvent({ stream: name, revision })]);
  }
}

/** Follows the log behind a position until it has handed out so many events. */
export async function follow(
  store: EventStore,
  harness: StoreHarness,
  after: Position,
  count: number,
): Promise<StoredEvent[]> {
  const abort = new AbortController();
  const events: StoredEvent[] = [];
  const reading = (async () => {
    for await (const page of store.subscribe(after, { signal: abort.signal })) {
      events.push(...page);
      if (events.length >= count) break;
    }
  })();
  try {
    await inTime(harness, `${count} events behind ${after}`, reading);
  } finally {
    abort.abort();
  }
  return events;
}

function begin(store: EventStore, after: Position, signal?: AbortSignal): AsyncIterator<readonly StoredEvent[]> {
  return store.subscribe(after, signal ? { signal } : {})[Symbol.asyncIterator]();
}

/** A subscription that has seen all there is and waits for more. */
async function beginWaiting(store: EventStore, signal?: AbortSignal) {
  const pages = begin(store, (await store.head()).position, signal);
  const next = pages.next();
  await new Promise((resolve) => setTimeout(resolve, 10));
  return { pages, next };
}

export const subscribeCases: readonly ContractCase[] = [
  {
    name: 'a subscription hands out what stands behind its position, then each event as it comes',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await write(store, stream, 0, 5);
        const third = (await readLog(store))[2]?.envelope.position ?? 0n;
        const following = follow(store, harness, third, 6);
        await new Promise((resolve) => setTimeout(resolve, 10));
        await write(store, stream, 5, 4);
        assert.deepEqual(outline(await following), outline((await readLog(store)).slice(3)));
      }),
  },
  {
    name: 'catching up joins what is live without a gap or a repeat, while four writers write',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await write(store, stream, 0, 30);
        const names = ['b', 'c', 'd', 'e'].map((name) => `model-default/${name}`);
        const writing = Promise.all(names.map((name) => write(store, name, 0, 30)));
        const followers = [0, 1, 2].map(() => follow(store, harness, 0n, 150));
        const followed = await Promise.all(followers);
        await writing;
        const log = outline(await readLog(store));
        assert.equal(log.length, 150);
        for (const events of followed) assert.deepEqual(outline(events), log);
      }),
  },
  {
    name: 'a subscriber that takes its time misses nothing and holds no writer up',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await write(store, stream, 0, 2);
        const pages = begin(store, 0n);
        const first = await inTime(harness, 'a page', pages.next());
        await inTime(harness, 'writers that go on', write(store, stream, 2, 40));
        const events = [...(first.done ? [] : first.value)];
        while (events.length < 42) {
          const page = await inTime(harness, 'a page', pages.next());
          events.push(...(page.done ? [] : page.value));
        }
        await pages.return?.();
        assert.deepEqual(outline(events), outline(await readLog(store)));
      }),
  },
  {
    name: 'an abort ends a subscription that waits, and one that has not begun',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await write(store, stream, 0, 1);
        const abort = new AbortController();
        const { next } = await beginWaiting(store, abort.signal);
        abort.abort();
        assert.equal((await inTime(harness, 'the end', next)).done, true);
        assert.equal((await inTime(harness, 'the end', begin(store, 0n, abort.signal).next())).done, true);
      }),
  },
  {
    name: 'a caller that returns ends a subscription that waits',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await write(store, stream, 0, 1);
        const { pages, next } = await beginWaiting(store);
        assert.ok(pages.return);
        await inTime(harness, 'the end', pages.return());
        assert.equal((await inTime(harness, 'the end', next)).done, true);
      }),
  },
  {
    name: 'a close ends a subscription that waits, without an error',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await mustAppend(store, stream, 'none', makeEvents(stream, 0, 2));
        const { next } = await beginWaiting(store);
        await store.close();
        assert.equal((await inTime(harness, 'the end', next)).done, true);
      }),
  },
  {
    name: 'other work of the thread goes on while a subscription catches up',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        const names = Array.from({ length: 25 }, (_, index) => `model-default/${index}`);
        await Promise.all(names.map((name) => mustAppend(store, name, 'none', makeEvents(name, 0, 100))));
        let turns = 0;
        let counting = setImmediate(function count() {
          turns++;
          counting = setImmediate(count);
        });
        let pages = 0;
        let events = 0;
        const reading = (async () => {
          for await (const page of store.subscribe(0n)) {
            pages++;
            events += page.length;
            if (events === 2500) return;
          }
        })();
        try {
          await inTime(harness, '2,500 events', reading);
        } finally {
          clearImmediate(counting);
        }
        assert.ok(
          turns >= pages - 1,
          `a turn of the event loop between pages; came: ${turns} turns for ${pages} pages`,
        );
      }),
  },
];
