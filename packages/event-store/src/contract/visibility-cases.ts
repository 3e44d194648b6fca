import assert from 'node:assert/strict';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, inTime, withStore } from './harness.ts';
import { makeEvents } from './make-event.ts';
import { outline, readLog } from './read-log.ts';
import { follow } from './subscribe-cases.ts';

/**
 * The race in which stores with a sequence of numbers lose events: an append has its positions and is not yet visible,
 * a later one overtakes it, and a reader's checkpoint passes both.
 */
export const visibilityCases: readonly ContractCase[] = [
  {
    name: 'an event that is not visible yet is never overtaken: no reader passes a position that is still to come',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await mustAppend(store, 'model-default/before', 'none', makeEvents('model-default/before', 0, 1));
        const release = await harness.holdCommits();
        const held = mustAppend(store, 'model-default/held', 'none', makeEvents('model-default/held', 0, 2));
        const following = follow(store, harness, 0n, 5);
        await new Promise((resolve) => setTimeout(resolve, 20));
        const later = mustAppend(store, 'model-default/later', 'none', makeEvents('model-default/later', 0, 2));
        let answered = 0;
        for (const append of [held, later])
          void append.then(
            () => answered++,
            () => {},
          );
        await new Promise((resolve) => setTimeout(resolve, 20));
        const seen = outline(await readLog(store));
        assert.deepEqual([answered, seen.length], [0, 1], 'nothing is answered or visible while commits are held');
        await release();
        const [first, second] = await inTime(harness, 'both appends', Promise.all([held, later]));
        assert.ok(first.position < second.position);
        assert.deepEqual(outline(await following), outline(await readLog(store)));
      }),
  },
  {
    name: 'what is answered is visible at once, to reads and to the head',
    run: (factory) =>
      withStore(factory, async (store) => {
        for (const number of Array(20).keys()) {
          const name = `model-default/${number}`;
          const { position } = await mustAppend(store, name, 'none', makeEvents(name, 0, 1));
          assert.equal((await store.head()).position, position);
          assert.equal((await readLog(store)).at(-1)?.envelope.position, position);
          assert.equal((await store.readStream(name, 0, 1)).length, 1);
        }
      }),
  },
];
