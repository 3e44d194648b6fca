import assert from 'node:assert/strict';
import type { Encoded } from '@pedigree/kernel';
import type { EventStore } from '../port.ts';
import { maxAppendBytes, maxAppendEvents, maxEventBytes } from '../size.ts';
import { makeEventOfSize, makeEvents } from '../testing/make-event.ts';
import { readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

const stream = 'model-default/a';

/** Four events of that many bytes together, each within its own limit. */
function makeAppendOfSize(size: number): Encoded[] {
  const part = Math.floor(size / 4);
  return [0, 1, 2, 3].map((index) => makeEventOfSize(stream, index, index === 0 ? size - 3 * part : part));
}

async function checkLimit(store: EventStore, within: Encoded[], beyond: Encoded[]): Promise<void> {
  await assert.rejects(async () => store.append(stream, 'none', beyond), {
    name: 'AppendTooLarge',
    message: /required: .*came: /,
  });
  assert.deepEqual(await readLog(store), []);
  await mustAppend(store, stream, 'none', within);
  const read = await readLog(store);
  assert.deepEqual(
    read.map(({ bytes }) => bytes.length),
    within.map(({ bytes }) => bytes.length),
  );
}

export const sizeCases: readonly ContractCase[] = [
  {
    name: 'an event of 256 KiB is written, and one byte more is refused',
    run: (factory) =>
      withStore(factory, (store) =>
        checkLimit(store, [makeEventOfSize(stream, 0, maxEventBytes)], [makeEventOfSize(stream, 0, maxEventBytes + 1)]),
      ),
  },
  {
    name: 'an append of 1,000,000 bytes is written, and one byte more is refused',
    run: (factory) =>
      withStore(factory, (store) =>
        checkLimit(store, makeAppendOfSize(maxAppendBytes), makeAppendOfSize(maxAppendBytes + 1)),
      ),
  },
  {
    name: 'an append of 100 events is written, and one event more is refused',
    run: (factory) =>
      withStore(factory, (store) =>
        checkLimit(store, makeEvents(stream, 0, maxAppendEvents), makeEvents(stream, 0, maxAppendEvents + 1)),
      ),
  },
];
