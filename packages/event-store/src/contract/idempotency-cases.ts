import assert from 'node:assert/strict';
import type { AppendOutcome, ExpectedRevision } from '../port.ts';
import { makeEvent, makeEvents } from '../testing/make-event.ts';
import { outline, readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, withStore } from './harness.ts';

const stream = 'model-default/a';

/** A row of EventStoreDB's table: an append to a stream of six events that were written as 0–1, 2–4 and 5. */
interface Row {
  readonly name: string;
  readonly expected: ExpectedRevision;
  /** One letter an event: `s` the stored one of that revision, `o` another. */
  readonly events: string;
  /** The revision whose answer comes again, or `'conflict'`. */
  readonly answer: number | 'conflict';
}

const rows: readonly Row[] = [
  {
    name: 'the first append again is answered as the first time and writes nothing',
    expected: 'none',
    events: 'ss',
    answer: 1,
  },
  {
    name: 'an append from the middle again is answered as the first time and writes nothing',
    expected: 1,
    events: 'sss',
    answer: 4,
  },
  {
    name: 'the last append again is answered as the first time and writes nothing',
    expected: 4,
    events: 's',
    answer: 5,
  },
  {
    name: 'a part of an earlier append is answered as the first time and writes nothing',
    expected: 2,
    events: 's',
    answer: 3,
  },
  {
    name: 'events that two appends had written are answered as the first time and write nothing',
    expected: 0,
    events: 'ssss',
    answer: 4,
  },
  { name: 'a first event that differs conflicts and writes nothing', expected: 1, events: 'oss', answer: 'conflict' },
  {
    name: 'a first event that is the same, and a later one that differs conflict and write nothing',
    expected: 1,
    events: 'sso',
    answer: 'conflict',
  },
  {
    name: 'stored events and one past the end conflict and write nothing',
    expected: 3,
    events: 'sso',
    answer: 'conflict',
  },
  {
    name: 'other events at the beginning conflict and write nothing',
    expected: 'none',
    events: 'o',
    answer: 'conflict',
  },
  { name: 'a revision past the end conflicts and writes nothing', expected: 6, events: 'o', answer: 'conflict' },
];

/** An answer as the first append gets it: whether a store tells of a repeat depends on who else writes. */
function asFirst(outcome: AppendOutcome): AppendOutcome {
  if (!outcome.appended) return outcome;
  const { repeated: _, ...first } = outcome;
  return first;
}

/** EventStoreDB's idempotency table (IndexWriter.CheckCommit), as far as it does not depend on what a cache holds. */
export const idempotencyCases: readonly ContractCase[] = [
  ...rows.map(({ name, expected, events, answer }) => ({
    name,
    run: (factory: Parameters<ContractCase['run']>[0]) =>
      withStore(factory, async (store, { clock }) => {
        for (const [from, count] of [
          [0, 2],
          [2, 3],
          [5, 1],
        ] as const) {
          await mustAppend(store, stream, from === 0 ? 'none' : from - 1, makeEvents(stream, from, count));
          clock.now += 1000;
        }
        const before = await readLog(store);
        const from = expected === 'none' ? 0 : expected + 1;
        const again = [...events].map((letter, index) =>
          makeEvent({ stream, revision: from + index, tag: letter === 's' ? '' : 'other' }),
        );
        const first = before.slice(from, from + events.length).map(({ envelope }) => envelope);
        const last = first.at(-1);
        const required: AppendOutcome =
          answer === 'conflict' || !last
            ? { appended: false, actual: 5 }
            : {
                appended: true,
                revision: answer,
                position: last.position,
                positions: first.map(({ position }) => position),
                recordedAt: last.recordedAt,
              };
        assert.deepEqual(asFirst(await store.append(stream, expected, again)), required);
        assert.deepEqual(outline(await readLog(store)), outline(before));
      }),
  })),
  {
    name: 'one append sent twice at one time is written once, and both get one answer',
    run: (factory) =>
      withStore(factory, async (store) => {
        const events = makeEvents(stream, 0, 3);
        const [first, second] = await Promise.all([
          store.append(stream, 'none', events),
          store.append(stream, 'none', events),
        ]);
        assert.ok(first.appended);
        assert.deepEqual(asFirst(second), asFirst(first));
        assert.equal((await readLog(store)).length, 3);
      }),
  },
  {
    name: 'a new event under a stored id is refused and spoils no other append, or written where ids need not be unique',
    run: (factory) =>
      withStore(factory, async (store, { keepsIdsUnique }) => {
        await mustAppend(store, stream, 'none', makeEvents(stream, 0, 2));
        const before = outline(await readLog(store));
        const [taken, other] = await Promise.allSettled([
          store.append(stream, 1, [
            makeEvent({ stream, revision: 2 }),
            { ...makeEvent({ stream, revision: 0 }), revision: 3 },
          ]),
          store.append('model-default/b', 'none', makeEvents('model-default/b', 0, 1)),
        ]);
        assert.ok(other.status === 'fulfilled' && other.value.appended);
        if (!keepsIdsUnique) return assert.equal(taken.status, 'fulfilled');
        assert.equal(taken.status === 'rejected' && taken.reason.name, 'EventIdTaken');
        assert.deepEqual(outline(await readLog(store)).slice(0, -1), before);
      }),
  },
];
