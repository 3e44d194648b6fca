import assert from 'node:assert/strict';
import type { AppendOutcome, EventStore, ExpectedRevision } from '../port.ts';
import { makeEvent, makeEvents } from '../testing/make-event.ts';
import { outline, readLog, readWholeStream } from '../testing/read-log.ts';
import { type ContractCase, withStore } from './harness.ts';

/** Appends, and fails where the append conflicts. */
export async function mustAppend(store: EventStore, ...given: Parameters<EventStore['append']>) {
  const outcome = await store.append(...given);
  assert.ok(outcome.appended, `required: an append that is written; came: a conflict at ${stateOf(outcome)}`);
  return outcome;
}

function stateOf(outcome: AppendOutcome): ExpectedRevision {
  return outcome.appended ? outcome.revision : outcome.actual;
}

export const appendCases: readonly ContractCase[] = [
  {
    name: 'an append is answered with its last revision, every position and its recordedAt, as they are read',
    run: (factory) =>
      withStore(factory, async (store) => {
        await mustAppend(store, 'model-default/a', 'none', makeEvents('model-default/a', 0, 2));
        const outcome = await mustAppend(store, 'model-default/a', 1, makeEvents('model-default/a', 2, 3));
        const read = (await readLog(store)).slice(2);
        assert.equal(outcome.revision, 4);
        assert.deepEqual(
          outcome.positions,
          read.map(({ envelope }) => envelope.position),
        );
        assert.equal(outcome.position, read.at(-1)?.envelope.position);
        assert.deepEqual(new Set(read.map(({ envelope }) => envelope.recordedAt)), new Set([outcome.recordedAt]));
      }),
  },
  {
    name: 'revisions of a stream are dense from 0, whatever is written to other streams',
    run: (factory) =>
      withStore(factory, async (store) => {
        for (const revision of [0, 1, 2, 3]) {
          const expected = revision === 0 ? 'none' : revision - 1;
          for (const stream of ['model-default/a', 'model-default/b']) {
            await mustAppend(store, stream, expected, [makeEvent({ stream, revision })]);
          }
        }
        for (const stream of ['model-default/a', 'model-default/b']) {
          const read = await readWholeStream(store, stream);
          assert.deepEqual(
            read.map(({ envelope }) => envelope.revision),
            [0, 1, 2, 3],
          );
        }
      }),
  },
  {
    name: 'positions rise strictly, in the order in which appends were answered',
    run: (factory) =>
      withStore(factory, async (store) => {
        const written: bigint[] = [];
        for (const stream of ['model-default/b', 'model-default/a', 'model-default/c']) {
          written.push(...(await mustAppend(store, stream, 'none', makeEvents(stream, 0, 2))).positions);
        }
        const read = (await readLog(store)).map(({ envelope }) => envelope.position);
        assert.deepEqual(read, written);
        assert.ok(read.every((position, index) => position > (read[index - 1] ?? 0n)));
      }),
  },
  {
    name: 'an append that expects another revision conflicts and says where the stream stands',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/a';
        assert.deepEqual(await store.append(stream, 0, makeEvents(stream, 1, 1)), { appended: false, actual: 'none' });
        await mustAppend(store, stream, 'none', makeEvents(stream, 0, 3));
        for (const expected of ['none', 0, 1, 3, 7] as const) {
          const from = expected === 'none' ? 0 : expected + 1;
          const outcome = await store.append(stream, expected, makeEvents(stream, from, 1, 'other'));
          assert.deepEqual(outcome, { appended: false, actual: 2 }, `expected ${expected}`);
        }
      }),
  },
  {
    name: 'a conflict writes nothing',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/a';
        await mustAppend(store, stream, 'none', makeEvents(stream, 0, 2));
        const before = outline(await readLog(store));
        const outcome = await store.append(stream, 0, makeEvents(stream, 1, 3, 'other'));
        assert.equal(outcome.appended, false);
        assert.deepEqual(outline(await readLog(store)), before);
        await mustAppend(store, stream, 1, makeEvents(stream, 2, 1));
      }),
  },
  {
    name: 'no reader sees a part of an append',
    run: (factory) =>
      withStore(factory, async (store) => {
        const streams = Array.from({ length: 12 }, (_, index) => `model-default/${index}`);
        const appends = Promise.all(
          streams.map((stream) => mustAppend(store, stream, 'none', makeEvents(stream, 0, 40))),
        );
        for (let isWritten = false; !isWritten; ) {
          isWritten = await Promise.race([
            appends.then(() => true),
            new Promise<false>((resolve) => setImmediate(resolve, false)),
          ]);
          const read = (await readLog(store)).map(({ envelope }) => envelope.stream);
          for (const stream of new Set(read)) {
            assert.equal(read.filter((name) => name === stream).length, 40, `all 40 events of ${stream}, or none`);
          }
        }
      }),
  },
  {
    name: 'of appends that expect one revision at one time exactly one is written',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/a';
        const tags = Array.from({ length: 20 }, (_, index) => `-${index}`);
        const outcomes = await Promise.all(
          tags.map((tag) => store.append(stream, 'none', makeEvents(stream, 0, 2, tag))),
        );
        assert.equal(outcomes.filter(({ appended }) => appended).length, 1);
        assert.equal((await readWholeStream(store, stream)).length, 2);
        for (const outcome of outcomes) if (!outcome.appended) assert.equal(outcome.actual, 1);
      }),
  },
  {
    name: 'appends sent one behind the other, without waiting, are written in that order',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'environment-default/production';
        const appends = Array.from({ length: 50 }, (_, index) =>
          mustAppend(store, stream, index === 0 ? 'none' : index - 1, [makeEvent({ stream, revision: index })]),
        );
        assert.deepEqual(
          (await Promise.all(appends)).map(({ revision }) => revision),
          [...Array(50).keys()],
        );
        assert.equal((await readWholeStream(store, stream)).length, 50);
      }),
  },
  {
    name: 'the bytes that an append was given stay the caller’s, to keep or to overwrite',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/a';
        const event = makeEvent({ stream, revision: 0, text: 'as it was' });
        const given = event.bytes.slice();
        const appending = mustAppend(store, stream, 'none', [event]);
        assert.deepEqual(event.bytes, given);
        event.bytes.fill(0);
        await appending;
        const [read] = await readWholeStream(store, stream);
        assert.equal(read?.envelope.id, event.id);
        assert.deepEqual(read?.envelope.data, { number: 1, key: 'note', value: 'as it was' });
      }),
  },
  {
    name: 'an append of nothing, of revisions that do not follow, or of one id twice is a RangeError and writes nothing',
    run: (factory) =>
      withStore(factory, async (store) => {
        const stream = 'model-default/a';
        const event = makeEvent({ stream, revision: 0 });
        const wrong: [ExpectedRevision, ReturnType<typeof makeEvents>][] = [
          ['none', []],
          ['none', makeEvents(stream, 1, 1)],
          ['none', [...makeEvents(stream, 0, 1), ...makeEvents(stream, 2, 1)]],
          ['none', [event, { ...event, revision: 1 }]],
          [-1, makeEvents(stream, 0, 1)],
          [0.5, makeEvents(stream, 1, 1)],
        ];
        for (const [expected, events] of wrong) {
          await assert.rejects(async () => store.append(stream, expected, events), { name: 'RangeError' });
        }
        assert.deepEqual(await readLog(store), []);
      }),
  },
];
