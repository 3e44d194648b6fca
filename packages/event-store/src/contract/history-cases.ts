import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { AppendOutcome, EventStore, StoredEvent } from '../port.ts';
import { makeEvent } from '../testing/make-event.ts';
import { readLog } from '../testing/read-log.ts';
import { type ContractCase, type StoreHarness, withStore } from './harness.ts';
import { applyAppend, type ModelAppend, type ModelEvent, type ModelOutcome } from './model-store.ts';
import { follow } from './subscribe-cases.ts';

/** An append that is sent together with others. `ahead` is how far past the stream's known end it expects to be. */
interface Sketch {
  readonly stream: string;
  readonly ahead: number;
  readonly tags: readonly string[];
}

interface Round {
  readonly clockStep: number;
  readonly appends: readonly Sketch[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  stream: fc.constantFrom('a', 'b', 'c'),
  ahead: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.integer({ min: -4, max: 2 }) }),
  tags: fc.array(fc.constantFrom('x', 'x', 'x', 'y'), { minLength: 1, maxLength: 4 }),
});

const histories: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({
    clockStep: fc.constantFrom(0, 1000, -5000),
    appends: fc.array(sketch, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Sends a round's appends at one time, and says what an order of them would have to explain. */
async function sendRound(store: EventStore, prefix: string, log: readonly ModelEvent[], { appends }: Round) {
  const sent = appends.map(({ stream, ahead, tags }) => {
    const name = `${prefix}/${stream}`;
    const end = log.filter((event) => event.stream === name).length;
    const from = Math.max(0, end + ahead);
    const events = tags.map((tag, index) => makeEvent({ stream: name, revision: from + index, tag }));
    const append: ModelAppend = {
      stream: name,
      expected: from === 0 ? 'none' : from - 1,
      ids: events.map(({ id }) => id),
    };
    return { append, outcome: store.append(name, append.expected, events) };
  });
  return Promise.all(sent.map(async ({ append, outcome }) => ({ append, outcome: await outcome })));
}

/** An order of the appends in which the simple model gives these outcomes and this log. */
function findOrder(
  log: readonly ModelEvent[],
  sent: readonly { readonly append: ModelAppend; readonly outcome: ModelOutcome }[],
  after: readonly ModelEvent[],
): boolean {
  if (sent.length === 0) return isDeepStrictEqual(log, after);
  return sent.some((candidate, index) => {
    const applied = applyAppend(log, candidate.append);
    return (
      isDeepStrictEqual(applied.outcome, candidate.outcome) && findOrder(applied.log, sent.toSpliced(index, 1), after)
    );
  });
}

function toModelOutcome(outcome: AppendOutcome, events: readonly StoredEvent[]): ModelOutcome {
  if (!outcome.appended) return outcome;
  const at = outcome.positions.map((position) => events.findIndex(({ envelope }) => envelope.position === position));
  const last = events[at.at(-1) ?? -1]?.envelope;
  assert.deepEqual([last?.position, last?.recordedAt], [outcome.position, outcome.recordedAt]);
  return { appended: true, revision: outcome.revision, at };
}

async function checkHistory(store: EventStore, harness: StoreHarness, prefix: string, rounds: readonly Round[]) {
  const { position: start } = await store.head();
  let log: readonly ModelEvent[] = [];
  let events: StoredEvent[] = [];
  for (const round of rounds) {
    harness.clock.now += round.clockStep;
    const sent = await sendRound(store, prefix, log, round);
    events = await readLog(store, start);
    const after = events.map(({ envelope: { stream, revision, id } }) => ({ stream, revision, id }));
    const outcomes = sent.map(({ append, outcome }) => ({ append, outcome: toModelOutcome(outcome, events) }));
    assert.ok(findOrder(log, outcomes, after), 'some order of the appends explains every outcome and the log');
    log = after;
  }
  for (const [index, { envelope }] of events.entries()) {
    const before = events[index - 1]?.envelope;
    assert.ok(!before || (before.position < envelope.position && before.recordedAt <= envelope.recordedAt));
  }
  if (events.length === 0) return;
  const followed = await follow(store, harness, start, events.length);
  assert.deepEqual(
    followed.map(({ envelope }) => envelope),
    events.map(({ envelope }) => envelope),
  );
}

export const historyCases: readonly ContractCase[] = [
  {
    name: 'random histories of concurrent appends are those of some order of them on a simple list',
    run: (factory) =>
      withStore(factory, async (store, harness) => {
        let count = 0;
        await fc.assert(
          fc.asyncProperty(histories, (rounds) => checkHistory(store, harness, `model-default/${count++}`, rounds)),
          { numRuns: 100 },
        );
      }),
  },
];
