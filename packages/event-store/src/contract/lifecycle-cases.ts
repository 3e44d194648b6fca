import assert from 'node:assert/strict';
import { makeEvents } from '../testing/make-event.ts';
import { outline, readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

const stream = 'model-default/a';

export const lifecycleCases: readonly ContractCase[] = [
  {
    name: 'a log that is opened again has its id, its events and their revisions',
    run: (factory) =>
      withStore(factory, async (store, { open }) => {
        await mustAppend(store, stream, 'none', makeEvents(stream, 0, 3));
        const before = await readLog(store);
        const head = await store.head();
        await store.close();
        const again = await open();
        assert.match(again.logId, /^[a-z2-7]{16}$/);
        assert.equal(again.logId, store.logId);
        assert.deepEqual(await again.head(), head);
        assert.deepEqual(outline(await readLog(again)), outline(before));
        await mustAppend(again, stream, 2, makeEvents(stream, 3, 1));
      }),
  },
  {
    name: 'a close finishes the appends that were accepted',
    run: (factory) =>
      withStore(factory, async (store, { open }) => {
        const appends = [0, 1, 2].map((number) =>
          store.append(`${stream}${number}`, 'none', makeEvents(`${stream}${number}`, 0, 2)),
        );
        await store.close();
        assert.ok((await Promise.all(appends)).every(({ appended }) => appended));
        assert.equal((await readLog(await open())).length, 6);
      }),
  },
  {
    name: 'a closed store says StoreClosed to all but a second close',
    run: (factory) =>
      withStore(factory, async (store) => {
        await store.close();
        await store.close();
        const closed = { name: 'StoreClosed' };
        await assert.rejects(async () => store.append(stream, 'none', makeEvents(stream, 0, 1)), closed);
        await assert.rejects(async () => store.readAll(0n, 1), closed);
        await assert.rejects(async () => store.readAt([1n]), closed);
        await assert.rejects(async () => store.readStream(stream, 0, 1), closed);
        await assert.rejects(async () => store.head(), closed);
        await assert.rejects(async () => store.restore((async function* () {})()), closed);
      }),
  },
];
