import assert from 'node:assert/strict';
import { canonicalJson, type Position } from '@pedigree/kernel';
import { maxPageBytes } from '../page.ts';
import type { EventStore, StoredEvent } from '../port.ts';
import { makeEvent, makeEventOfSize, makeEvents } from '../testing/make-event.ts';
import { outline, readLog, readWholeStream } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

/** Appends 12 events of 250,000 bytes; answers the stream. */
async function appendLarge(store: EventStore): Promise<string> {
  const stream = 'model-default/a';
  for (const revision of Array(12).keys()) {
    await mustAppend(store, stream, revision === 0 ? 'none' : revision - 1, [
      makeEventOfSize(stream, revision, 250_000),
    ]);
  }
  return stream;
}

function requirePage(page: readonly (StoredEvent | null)[]): void {
  assert.ok(page.length > 0, 'required: a page that is not empty; came: an empty one');
  const before = page.slice(0, -1).reduce((sum, event) => sum + (event?.bytes.length ?? 0), 0);
  assert.ok(before < maxPageBytes, `required: less than ${maxPageBytes} bytes before the last; came: ${before}`);
}

export const readCases: readonly ContractCase[] = [
  {
    name: 'a stream is read from a revision on, its own events alone, and no more than asked for',
    run: (factory) =>
      withStore(factory, async (store) => {
        for (const stream of ['model-default/a', 'model-default/a/b', 'model-default/A']) {
          await mustAppend(store, stream, 'none', makeEvents(stream, 0, 5));
        }
        const read = await store.readStream('model-default/a', 2, 2);
        assert.deepEqual(
          read.map(({ envelope }) => [envelope.stream, envelope.revision]),
          [
            ['model-default/a', 2],
            ['model-default/a', 3],
          ],
        );
        assert.equal((await store.readStream('model-default/a', 4, 100)).length, 1);
        assert.deepEqual(await store.readStream('model-default/a', 5, 100), []);
      }),
  },
  {
    name: 'a stream that nobody wrote to is empty',
    run: (factory) =>
      withStore(factory, async (store) => {
        await mustAppend(store, 'model-default/a', 'none', makeEvents('model-default/a', 0, 1));
        assert.deepEqual(await store.readStream('model-default/b', 0, 10), []);
      }),
  },
  {
    name: 'the log is read behind a position, in order and no more than asked for, whatever the page',
    run: (factory) =>
      withStore(factory, async (store) => {
        for (const stream of ['model-default/a', 'model-default/b']) {
          await mustAppend(store, stream, 'none', makeEvents(stream, 0, 7));
        }
        const all = await readLog(store);
        assert.equal(all.length, 14);
        for (const max of [1, 3, 14, 50]) assert.deepEqual(outline(await readLog(store, 0n, max)), outline(all));
        assert.equal((await store.readAll(0n, 3)).length, 3);
        const middle = all[6]?.envelope.position ?? 0n;
        assert.deepEqual(outline(await readLog(store, middle)), outline(all.slice(7)));
        const last = all.at(-1)?.envelope.position ?? 0n;
        assert.deepEqual(await store.readAll(last, 10), []);
      }),
  },
  {
    name: 'events are read at their positions, in the order asked and as often, and none is where none was written',
    run: (factory) =>
      withStore(factory, async (store) => {
        assert.deepEqual(await store.readAt([1n]), [null]);
        for (const stream of ['model-default/a', 'model-default/b']) {
          await mustAppend(store, stream, 'none', makeEvents(stream, 0, 5));
        }
        const all = await readLog(store);
        const at = (index: number): Position => all.at(index)?.envelope.position ?? 0n;
        const asked = [at(-1), 0n, at(0), at(1), at(2), at(-1) + 1n, at(4), at(4), at(3)];
        const found = await store.readAt(asked);
        assert.deepEqual(
          found,
          asked.map((position) => all.find(({ envelope }) => envelope.position === position) ?? null),
        );
        assert.equal(found.filter((event) => event === null).length, 2);
        const positions = all.map(({ envelope }) => envelope.position);
        assert.deepEqual(await store.readAt(positions), all);
        assert.deepEqual(await store.readAt([]), []);
      }),
  },
  {
    name: 'what is read at positions ends behind the event that fills a page, and the rest is there when asked for',
    run: (factory) =>
      withStore(factory, async (store) => {
        await appendLarge(store);
        const positions = (await readLog(store)).map(({ envelope }) => envelope.position);
        const found: (StoredEvent | null)[] = [];
        while (found.length < positions.length) {
          const page = await store.readAt(positions.slice(found.length));
          requirePage(page);
          found.push(...page);
        }
        assert.deepEqual(
          found.map((event) => event?.envelope.position),
          positions,
        );
      }),
  },
  {
    name: 'a page is empty only at the end, however large the events are',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = await appendLarge(store);
        assert.equal((await readLog(store)).length, 12);
        assert.equal((await readWholeStream(store, stream)).length, 12);
      }),
  },
  {
    name: 'a page ends behind the event that fills it, however many were asked for',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = await appendLarge(store);
        const pages = [await store.readAll(0n, 1000), await store.readStream(stream, 0, 1000)];
        for await (const page of store.subscribe(0n)) {
          pages.push(page);
          break;
        }
        pages.forEach(requirePage);
      }),
  },
  {
    name: 'the head is the last event’s position and recordedAt, and 0 and null for an empty log',
    run: (factory) =>
      withStore(factory, async (store, { clock }) => {
        assert.deepEqual(await store.head(), { position: 0n, recordedAt: null });
        for (const stream of ['model-default/a', 'model-default/b']) {
          clock.now += 1000;
          const { position, recordedAt } = await mustAppend(store, stream, 'none', makeEvents(stream, 0, 2));
          assert.deepEqual(await store.head(), { position, recordedAt });
        }
      }),
  },
  {
    name: 'every event is handed out with its canonical bytes: RFC 8785 of its envelope without the position',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/Größe/部品';
        const text = `"\\\u2028\u0000\u001f é 漢字 😀 1e21 `;
        await mustAppend(store, stream, 'none', [makeEvent({ stream, revision: 0, text })]);
        const all = [...(await readLog(store)), ...(await readWholeStream(store, stream))];
        for await (const page of store.subscribe(0n)) {
          all.push(...page);
          break;
        }
        assert.equal(all.length, 3);
        for (const { envelope, bytes } of all) {
          const { position: _, ...stored } = envelope;
          assert.equal(Buffer.from(bytes).toString('utf8'), canonicalJson(stored));
          assert.deepEqual(envelope.data, { number: 1, key: 'note', value: text });
        }
      }),
  },
];
