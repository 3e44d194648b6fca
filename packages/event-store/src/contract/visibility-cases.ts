import assert from 'node:assert/strict';
import type { EventStore } from '../port.ts';
import { makeEvents } from '../testing/make-event.ts';
import { outline, readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, inTime, withStore } from './harness.ts';
import { follow } from './subscribe-cases.ts';

/**
 * The race in which stores with a sequence of numbers lose events: an append has its positions and is not yet visible,
 * a later one, of another process, overtakes it, and a reader's checkpoint passes both.
 */
export const visibilityCases: readonly ContractCase[] = [
  {
    name: 'an event that is not visible yet is never overtaken: no reader passes a position that is still to come',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        await mustAppend(store, 'model-default/before', 'none', makeEvents('model-default/before', 0, 1));
        const other = harness.opensOnce ? store : await harness.open();
        const release = await harness.holdCommits();
        const append = (by: EventStore, name: string) => mustAppend(by, name, 'none', makeEvents(name, 0, 2));
        const held = append(store, 'model-default/held');
        const following = follow(store, harness, 0n, 5);
        // By then it is where it is held, also on a busy machine.
        await pause(100);
        const later = append(other, 'model-default/later');
        const appends = Promise.all([held, later]);
        try {
          const isAnswered = await Promise.race([held, later, pause().then(() => null)]);
          assert.equal(isAnswered, null, 'no append is answered while commits are held');
          assert.equal((await readLog(store)).length, 1, 'nothing is visible while commits are held');
        } finally {
          await release();
          await Promise.allSettled([appends, following]);
        }
        const [first, second] = await inTime(harness, 'both appends', appends);
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

function pause(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
