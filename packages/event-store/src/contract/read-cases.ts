import assert from 'node:assert/strict';
import { canonicalJson } from '@pedigree/kernel';
import { maxPageBytes } from '../page.ts';
import type { EventStore } from '../port.ts';
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
        for (const page of pages) {
          const before = page.slice(0, -1).reduce((sum, { bytes }) => sum + bytes.length, 0);
          assert.ok(
            before < maxPageBytes,
            `required: less than ${maxPageBytes} bytes before the last; came: ${before}`,
          );
        }
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
