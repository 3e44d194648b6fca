import assert from 'node:assert/strict';
import { decode, encode, toMilliseconds } from '@pedigree/kernel';
import { samples } from '@pedigree/schema/samples';
import { makeEvents } from '../testing/make-event.ts';
import { readLog, readWholeStream } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

/** What is stored once has to be read for ever: one sample of every event version goes through every adapter. */
export const sampleCases: readonly ContractCase[] = [
  {
    name: 'every stored sample comes back with the same bytes',
    run: async (factory) => {
      assert.ok(samples.length > 0);
      for (const { name, bytes } of samples) {
        const { position: _, recordedAt, ...event } = decode(bytes, 1n);
        const { stream, revision } = event;
        await withStore(factory, async (store, { clock }) => {
          clock.now = toMilliseconds(recordedAt);
          if (revision > 0) await mustAppend(store, stream, 'none', makeEvents(stream, 0, revision, 'before'));
          await mustAppend(store, stream, revision === 0 ? 'none' : revision - 1, [encode(event)]);
          for (const read of [await readLog(store), await readWholeStream(store, stream)]) {
            assert.equal(
              Buffer.from(read.at(-1)?.bytes ?? []).toString('utf8'),
              Buffer.from(bytes).toString('utf8'),
              name,
            );
          }
        });
      }
    },
  },
];
