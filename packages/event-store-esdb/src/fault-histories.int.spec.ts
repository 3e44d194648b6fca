import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { AppendFailed, type EventStore, type ExpectedRevision, OutcomeUnknown } from '@pedigree/event-store';
import { makeEvent } from '@pedigree/event-store/testing';
import fc from 'fast-check';
import { openEsdbStore } from './open.ts';
import { type AppendFault, type CallFault, type DeliveryFault, type Double, startDouble } from './testing/index.ts';

const histories = Number(process.env.PEDIGREE_TEST_HISTORIES ?? 5);

interface NamedFault {
  readonly name: string;
  /** `wait` is a pause that the history waits for at its end. */
  readonly make: (wait: (milliseconds: number) => Promise<void>) => AppendFault;
}

const appendFaults: readonly NamedFault[] = [
  { name: 'cut before its commit', make: () => ({ commit: 'never', answer: 'cut' }) },
  { name: 'cut after its commit', make: () => ({ answer: 'cut' }) },
  { name: 'cut, and committed later', make: (wait) => ({ commit: wait(30), answer: 'cut' }) },
  { name: 'lost in silence', make: () => ({ commit: 'never', answer: 'never' }) },
  { name: 'written in silence', make: () => ({ answer: 'never' }) },
  { name: 'written in silence, when it counts as lost', make: (wait) => ({ commit: wait(250), answer: 'never' }) },
  { name: 'answered late', make: (wait) => ({ answer: wait(40) }) },
  { name: 'answered twice', make: () => ({ answer: 'twice' }) },
  { name: 'refused', make: () => ({ commit: 'never', answer: 'unavailable' }) },
  { name: 'written and refused', make: () => ({ answer: 'unavailable' }) },
  { name: 'timed out', make: () => ({ commit: 'never', answer: 'timeout' }) },
  { name: 'written and timed out', make: () => ({ answer: 'timeout' }) },
];

/** What goes wrong with the n-th append, call and event sent; `kill` ends the server for a moment. */
interface Plan {
  /** Milliseconds: the short one is over after one silence, and leaves appends whose outcome nobody knows. */
  readonly patience: number;
  readonly appends: readonly (NamedFault | null)[];
  readonly calls: readonly (CallFault | null)[];
  readonly deliveries: readonly (DeliveryFault | 'kill' | null)[];
}

/** One in six is a fault, or nearly all of the first are. */
const sometimes = <Fault>(...faults: Fault[]) => {
  const sparse = { weight: 5, arbitrary: fc.constant(null) };
  const dense = { weight: 1, arbitrary: fc.constantFrom(...faults) };
  return fc.oneof(
    fc.array(fc.oneof(sparse, dense), { minLength: 5, maxLength: 80 }),
    fc.array(fc.oneof(dense, dense, dense, { ...sparse, weight: 1 }), { minLength: 5, maxLength: 30 }),
  );
};

const plans: fc.Arbitrary<Plan> = fc.record({
  patience: fc.constantFrom(100, 20_000),
  appends: sometimes(...appendFaults),
  calls: sometimes<CallFault>('unavailable', 'cut', 'never'),
  deliveries: sometimes<DeliveryFault | 'kill'>('twice', 'cut', 'too-slow', 'silent', 'kill'),
});

/** Sets the plan's faults; a page of the server's never holds an event twice. The answer ends them, and waits for
 * what they still do. */
function follow(double: Double, { appends, calls, deliveries }: Plan): () => Promise<void> {
  let restarting: Promise<void> | null = null;
  const waits: Promise<void>[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    const over = pause(milliseconds);
    waits.push(over);
    return over;
  };
  const restart = async (): Promise<void> => {
    await double.stop();
    await pause(30);
    await double.start();
    restarting = null;
  };
  double.faults.onAppend(({ number }) => appends[number - 1]?.make(wait));
  double.faults.onCall(({ number }) => calls[number - 1] ?? undefined);
  double.faults.onDelivery(({ number, to }) => {
    const fault = deliveries[number - 1];
    if (fault === 'kill') restarting ??= restart();
    return fault === 'kill' || (fault === 'twice' && to === 'page') ? undefined : (fault ?? undefined);
  });
  return async () => {
    double.faults.none();
    await restarting;
    await Promise.all(waits);
  };
}

/** What a writer was told of an append: `none` where nothing of it was written, `unknown` where it may be. */
interface Told {
  readonly stream: string;
  readonly revision: number;
  readonly ids: readonly string[];
  readonly outcome: 'written' | 'none' | 'unknown';
}

const streams = ['model-default/a', 'model-default/b'];

/** Appends to shared streams, some with two events, always where it last knew the stream's end to be. */
async function write(store: EventStore, writer: number): Promise<Told[]> {
  const told: Told[] = [];
  const ends = new Map<string, ExpectedRevision>();
  for (let number = 0; number < 6; number++) {
    const stream = streams[(writer + number) % streams.length] ?? '';
    const expected = ends.get(stream) ?? 'none';
    const revision = expected === 'none' ? 0 : expected + 1;
    const events = Array.from({ length: 1 + (number % 2) }, (_, index) =>
      makeEvent({ stream, revision: revision + index, tag: `-${writer}-${number}` }),
    );
    const ids = events.map(({ id }) => id);
    try {
      const outcome = await store.append(stream, expected, events);
      ends.set(stream, outcome.appended ? outcome.revision : outcome.actual);
      told.push({ stream, revision, ids, outcome: outcome.appended ? 'written' : 'none' });
    } catch (error) {
      if (error instanceof AppendFailed) told.push({ stream, revision, ids, outcome: 'none' });
      else if (error instanceof OutcomeUnknown) told.push({ stream, revision, ids, outcome: 'unknown' });
      else throw error;
    }
  }
  return told;
}

/** Events as `stream revision id`, as the double holds them. */
function kept({ log }: Double): string[] {
  return log.events.flatMap(({ stream, revision, id }) => {
    const name = streams.find((candidate) => stream.endsWith(candidate));
    return name === undefined ? [] : [`${name} ${revision} ${id}`];
  });
}

/** Nothing that was answered is lost, nothing that was refused is there, no append is there in part. */
function checkTold(told: readonly Told[], log: readonly string[]): void {
  const lines = new Set(log);
  expect(lines.size).toBe(log.length);
  for (const { stream, revision, ids, outcome } of told) {
    const present = ids.filter((id, index) => lines.has(`${stream} ${revision + index} ${id}`)).length;
    const allowed = { written: [ids.length], none: [0], unknown: [0, ids.length] }[outcome];
    expect(allowed).toContain(present);
  }
}

/** Tries again where a busy machine does not answer within the history's limits. */
async function open({ connectionString }: Double, patience: number): Promise<EventStore> {
  const clock = () => new Date().toISOString();
  for (let attempt = 1; ; attempt++) {
    try {
      return await openEsdbStore({
        url: connectionString,
        clock,
        random: randomBytes,
        limits: { call: 200, patience },
      });
    } catch (error) {
      if (attempt === 50) throw error;
    }
  }
}

async function checkHistory(plan: Plan): Promise<void> {
  const double = await startDouble();
  const [store, other] = [await open(double, plan.patience), await open(double, plan.patience)];
  const settle = follow(double, plan);
  const followed: string[] = [];
  let failure: unknown;
  const following = (async () => {
    for await (const page of store.subscribe(0n)) {
      followed.push(...page.map(({ envelope: { stream, revision, id } }) => `${stream} ${revision} ${id}`));
    }
  })().catch((error: unknown) => {
    failure = error;
  });
  try {
    const told = await Promise.all([store, store, other, other].map(write));
    await settle();
    const log = kept(double);
    checkTold(told.flat(), log);
    while (failure === undefined && followed.length < log.length) await pause(10);
    expect(failure).toBeUndefined();
    expect(followed).toEqual(log);
  } finally {
    await settle();
    await Promise.all([store.close(), other.close()]);
    await following;
    await double.stop();
  }
}

test('under random faults nothing that was answered is lost or doubled, and a subscription hands out the log in its order', async () => {
  await fc.assert(fc.asyncProperty(plans, checkHistory), { numRuns: histories, timeout: 120_000, endOnFailure: true });
}, 600_000);
