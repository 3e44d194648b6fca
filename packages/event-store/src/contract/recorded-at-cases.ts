import assert from 'node:assert/strict';
import { toInstant } from '@pedigree/kernel';
import { makeEvents } from '../testing/make-event.ts';
import { readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

const stream = 'model-default/a';

export const recordedAtCases: readonly ContractCase[] = [
  {
    name: 'recordedAt is the clock’s time at the append, in what is answered and in the bytes',
    run: (factory) =>
      withStore(factory, async (store, { clock }) => {
        for (const revision of [0, 1, 2]) {
          clock.now += 1234;
          const outcome = await mustAppend(
            store,
            stream,
            revision === 0 ? 'none' : revision - 1,
            makeEvents(stream, revision, 1),
          );
          assert.equal(outcome.recordedAt, toInstant(clock.now));
        }
        for (const { envelope, bytes } of await readLog(store)) {
          assert.ok(Buffer.from(bytes).includes(`"recordedAt":"${envelope.recordedAt}"`));
        }
      }),
  },
  {
    name: 'the events of one append have one recordedAt, however fast the clock runs',
    run: (factory) =>
      withStore(factory, async (store, { clock }) => {
        clock.tick = 1000;
        await Promise.all(
          [1, 2, 3].map((number) =>
            mustAppend(store, `${stream}${number}`, 'none', makeEvents(`${stream}${number}`, 0, 5)),
          ),
        );
        const read = await readLog(store);
        for (const number of [1, 2, 3]) {
          const times = read.filter(({ envelope }) => envelope.stream === `${stream}${number}`);
          assert.equal(new Set(times.map(({ envelope }) => envelope.recordedAt)).size, 1);
        }
      }),
  },
  {
    name: 'recordedAt never falls when the clock steps back, nor after the log is opened again',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        const first = await mustAppend(store, stream, 'none', makeEvents(stream, 0, 1));
        harness.clock.now -= 60_000;
        const second = await mustAppend(store, stream, 0, makeEvents(stream, 1, 1));
        assert.equal(second.recordedAt, first.recordedAt);
        await store.close();
        const again = await harness.open();
        const third = await mustAppend(again, `${stream}2`, 'none', makeEvents(`${stream}2`, 0, 1));
        assert.equal(third.recordedAt, first.recordedAt);
        assert.equal((await again.head()).recordedAt, first.recordedAt);
      }),
  },
];
