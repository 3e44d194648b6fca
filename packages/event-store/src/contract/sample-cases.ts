import assert from 'node:assert/strict';
import { decode, encode, toMilliseconds } from '@pedigree/kernel';
import { samples } from '@pedigree/schema/samples';
import { toExpected } from '../check-append.ts';
import type { EventStore, StoredEvent } from '../port.ts';
import { makeEvents } from '../testing/make-event.ts';
import { readLog, readWholeStream } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, type ManualClock, withStore } from './harness.ts';

/** What is stored once has to be read for ever: one sample of every event version goes through every adapter. */
export const sampleCases: readonly ContractCase[] = [
  {
    name: 'every stored sample comes back with the same bytes',
    run: (factory) =>
      withStore(factory, async (store, { clock }) => {
        assert.ok(samples.length > 0);
        const streams = await appendSamples(store, clock);
        expectSamples(await readLog(store));
        const read = await Promise.all(streams.map((stream) => readWholeStream(store, stream)));
        expectSamples(read.flat());
      }),
  },
];

/** Appends all samples in the order of their times, with others at the revisions between; answers their streams. */
async function appendSamples(store: EventStore, clock: ManualClock): Promise<readonly string[]> {
  const decoded = samples.map(({ bytes }) => decode(bytes, 1n));
  const lengths = new Map<string, number>();
  const inOrder = decoded.sort((left, right) => (left.recordedAt < right.recordedAt ? -1 : 1));
  for (const { position: _, recordedAt, ...event } of inOrder) {
    const { stream, revision } = event;
    const length = lengths.get(stream) ?? 0;
    clock.now = toMilliseconds(recordedAt);
    const between = makeEvents(stream, length, revision - length, 'between');
    if (between.length > 0) await mustAppend(store, stream, toExpected(length - 1), between);
    await mustAppend(store, stream, toExpected(revision - 1), [encode(event)]);
    lengths.set(stream, revision + 1);
  }
  return [...lengths.keys()];
}

function expectSamples(read: readonly StoredEvent[]): void {
  const texts = new Set(read.map(({ bytes }) => Buffer.from(bytes).toString('utf8')));
  const missing = samples.filter(({ bytes }) => !texts.has(Buffer.from(bytes).toString('utf8')));
  assert.equal(missing.map(({ name }) => name).join(', '), '');
}
